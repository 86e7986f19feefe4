import type { SelectHTMLAttributes } from "react";
import { Field, type FieldProps, fieldAria, INPUT_CLASS } from "./field";
import { Icon } from "./icon";

export type Option = { value: string; label: string };
type Own = Omit<FieldProps, "id"> & { name: string; id?: string; options: readonly Option[] };

/** The browser's own select, with its label. */
export function Select(props: Own & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Own>) {
  const { label, hint, error, optional, labelHidden, name, id = name, options, className = "", ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      <div className="relative">
        <select
          name={name}
          className={`${INPUT_CLASS} appearance-none truncate pr-9 ${className}`}
          {...rest}
          {...fieldAria({ id, hint, error })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft" />
      </div>
    </Field>
  );
}
