import type { ReactNode } from "react";
import { Icon } from "@/components/ui/text/icon";

export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  labelHidden?: boolean;
};

/** What ties an input to its hint and its error for a screen reader. */
export function fieldAria({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}

export const INPUT_CLASS = "input";

/** Label above, hint below the label, the input, then what is wrong with it. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { id, label, hint, error, optional, labelHidden, children } = props;
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-semibold"}>
        {label}
        {optional && <span className="font-normal text-ink-faint"> (boleh kosong)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-soft">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-xs font-semibold text-problem">
          <Icon name="problem" size={14} className="mt-0.5" />
          {error}
        </p>
      )}
    </div>
  );
}
