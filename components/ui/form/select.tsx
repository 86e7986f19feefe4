import type { SelectHTMLAttributes } from "react";
import { type Html, html } from "@/components/ui/text/html";
import { Icon, iconHtml } from "@/components/ui/text/icon";
import { Field, type FieldProps, fieldAria, INPUT_CLASS } from "./field";

export type Option = { value: string; label: string };
type Own = Omit<FieldProps, "id"> & { name: string; id?: string; options: readonly Option[] };

/** The browser's own select, with its label. */
export function Select(props: Own & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Own>) {
  const { label, hint, error, optional, labelHidden, name, id = name, options, className = "", ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      <div className="relative">
        <select
          // A select follows another default only when it is mounted again.
          key={String(rest.defaultValue ?? "")}
          name={name}
          className={`${INPUT_CLASS} ${className}`}
          {...rest}
          {...fieldAria({ id, hint, error })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Field>
  );
}

type Chosen = { name: string; label: string; value: string; options: readonly Option[] };

/** The same as text, for the filters of a page: the long lists of it. */
export function selectHtml({ name, label, value, options }: Chosen): Html {
  const lines = options.map(
    (option) =>
      html`<option value='${option.value}'${option.value === value && html` selected`}>${option.label}</option>`,
  );
  return html`<div class='grid content-start gap-1'><label for='${name}' class='text-sm font-semibold'>${label}</label><div class='relative'><select name='${name}' id='${name}' class='${INPUT_CLASS}'>${lines}</select>${iconHtml("down")}</div></div>`;
}
