import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { DateInput } from "./date-input";
import { Field, type FieldProps, fieldAria, INPUT_CLASS } from "./field";

type Own = Omit<FieldProps, "id"> & { name: string; id?: string };

/** One line of text with its label; a date is repeated in words. */
export function TextInput(props: Own & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Own>) {
  const { label, hint, error, optional, labelHidden, name, id = name, className = "", ...rest } = props;
  const Line = rest.type === "date" ? DateInput : "input";
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      <Line name={name} className={`${INPUT_CLASS} ${className}`} {...rest} {...fieldAria({ id, hint, error })} />
    </Field>
  );
}

/** Several lines of text with their label. */
export function TextArea(props: Own & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Own>) {
  const { label, hint, error, optional, labelHidden, name, id = name, rows = 3, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      <textarea name={name} rows={rows} className={INPUT_CLASS} {...rest} {...fieldAria({ id, hint, error })} />
    </Field>
  );
}
