import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "@/components/ui/text/icon";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-navy text-white border-navy hover:bg-navy-deep",
  secondary: "bg-surface text-ink border-line-strong hover:border-ink hover:bg-paper-deep",
  quiet: "bg-transparent text-link border-transparent hover:bg-paper-deep",
  danger: "bg-surface text-problem border-problem-line hover:bg-problem-soft",
};

/** The classes that buttons and links that look like buttons share. */
export function buttonClass(look: ButtonLook = "primary", small = false): string {
  const size = small ? "min-h-8 px-2.5 py-1 text-xs" : "min-h-10 px-4 py-2 text-sm";
  return `inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 ${size} ${LOOKS[look]}`;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; small?: boolean; icon?: IconName };

export function Button({ look, small, icon, className = "", type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`${buttonClass(look, small)} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
