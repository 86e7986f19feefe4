import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/text/icon";
import { type ButtonLook, buttonClass } from "./button";

type LinkButtonProps = {
  href: string;
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  download?: boolean;
  children: ReactNode;
};

/** A link that leads to the next step; downloads leave the router alone. */
export function LinkButton({ href, look = "secondary", small, icon, download, children }: LinkButtonProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  const className = buttonClass(look, small);
  if (download) {
    return (
      <a href={href} className={className} download>
        {inside}
      </a>
    );
  }
  return (
    <a href={href} className={className}>
      {inside}
    </a>
  );
}
