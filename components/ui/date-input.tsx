"use client";

import { type InputHTMLAttributes, useState } from "react";
import { formatDate } from "@/lib/values/dates";

/** A year may be typed with more than four digits, and a default may be what somebody typed before. */
function inWords(date: string): string {
  if (date === "") return "Belum ada tanggal";
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return "Tanggal ini tidak ada.";
  return `Terbaca: ${formatDate(date)}`;
}

/** A date, and below it the same in words: browsers write it in an order of their own language. */
export function DateInput({ onChange, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  const [typed, setTyped] = useState(String(rest.defaultValue ?? ""));
  return (
    <div className="grid gap-1">
      <input
        {...rest}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
      />
      <p className="text-xs text-ink-soft" aria-live="polite">
        {inWords(typed)}
      </p>
    </div>
  );
}
