"use client";

import { type ChangeEvent, type InputHTMLAttributes, useState } from "react";
import { formatDate, parseDate, slashedDate } from "@/lib/values/dates";
import { type DateLimits, dateMessage } from "./field-message";

function inWords(text: string): string {
  if (text.trim() === "") return "Tanggal/bulan/tahun, misalnya 17/08/2026";
  const read = parseDate(text);
  return read.ok && read.date ? `Terbaca: ${formatDate(read.date)}` : "Tanggal ini tidak ada.";
}

type DateInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "min" | "max"> & DateLimits;

/**
 * A date as it is written here, day/month/year, and below it the same in words. The browser's own field writes it in the
 * order of the browser's language, where 03/04 may be the third of April or the fourth of March.
 */
export function DateInput({ min, max, defaultValue, onChange, ...rest }: DateInputProps) {
  const first = slashedDate(String(defaultValue ?? ""));
  // Until somebody types, what is said is said of the default, which may become another day.
  const [typed, setTyped] = useState<string | null>(null);
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    event.target.setCustomValidity(dateMessage(value, { min, max }));
    setTyped(value);
    onChange?.(event);
  };
  const words = `${rest.id}-words`;
  return (
    <div className="grid gap-1">
      <input
        {...rest}
        aria-describedby={[rest["aria-describedby"], words].filter(Boolean).join(" ")}
        type="text"
        data-date=""
        defaultValue={first}
        placeholder="hh/bb/tttt"
        autoComplete="off"
        maxLength={30}
        onChange={change}
      />
      <p id={words} className="text-xs text-ink-soft" aria-live="polite">
        {inWords(typed ?? first)}
      </p>
    </div>
  );
}
