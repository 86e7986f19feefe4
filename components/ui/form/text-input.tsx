import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { DateInput } from "./date-input";
import { Field, type FieldProps, fieldAria, INPUT_CLASS } from "./field";

type Own = Omit<FieldProps, "id"> & { name: string; id?: string };

const dayOf = (limit: string | number | undefined) => (limit === undefined ? undefined : String(limit));

/** One line of text with its label; a date is repeated in words. */
export function TextInput(props: Own & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Own>) {
  const { label, hint, error, optional, labelHidden, name, id = name, className = "", ...rest } = props;
  const aria = fieldAria({ id, hint, error });
  const look = `${INPUT_CLASS} ${className}`;
  const { type, min, max, ...others } = rest;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      {type === "date" ? (
        <DateInput name={name} className={look} min={dayOf(min)} max={dayOf(max)} {...others} {...aria} />
      ) : (
        <input name={name} className={look} {...rest} {...aria} />
      )}
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
