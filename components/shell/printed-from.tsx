"use client";

import { useEffect, useRef } from "react";

type PrintedFromProps = {
  /** The address of the page and when it was read, as the server knows them. */
  address: string;
  readAt: string;
  by: string;
};

/**
 * The first line on paper: which page of Salur, read when and by whom. After a click that loaded no new page, the browser
 * alone knows the address; it writes it down before it prints.
 */
export function PrintedFrom({ address, readAt, by }: PrintedFromProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = () => {
      if (place.current) place.current.textContent = window.location.href;
    };
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, []);
  return (
    <p className="hidden border-b border-line pb-1 text-xs break-words text-ink-soft print:block">
      <b>Salur</b> · dibaca {readAt} oleh {by} ·{" "}
      <span ref={place} suppressHydrationWarning>
        {address}
      </span>
    </p>
  );
}
