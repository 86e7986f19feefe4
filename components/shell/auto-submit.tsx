"use client";

import { useEffect, useRef } from "react";

/** Inside a form of selects: submits it on change, and lets its button hide. Without JavaScript the button stays. */
export function AutoSubmit() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const submit = () => form.requestSubmit();
    form.dataset.auto = "on";
    form.addEventListener("change", submit);
    return () => form.removeEventListener("change", submit);
  }, []);
  return <span ref={place} hidden />;
}
