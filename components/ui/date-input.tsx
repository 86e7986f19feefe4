"use client";

import { type InputHTMLAttributes, useState } from "react";
import { formatDate } from "@/lib/values/dates";

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
        {typed ? `Terbaca: ${formatDate(typed)}` : "Belum ada tanggal"}
      </p>
    </div>
  );
}
