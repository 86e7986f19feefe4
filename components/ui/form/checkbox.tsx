import type { InputHTMLAttributes, ReactNode } from "react";

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & { name: string; label: ReactNode };

/** A box to tick, with the whole line as its target. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1 text-sm">
      <input type="checkbox" className="mt-px size-5 shrink-0 accent-navy" {...rest} />
      <span>{label}</span>
    </label>
  );
}
