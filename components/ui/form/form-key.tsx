"use client";

import { useState } from "react";
import { newKey } from "./new-key";

type FormKeyProps = {
  /** Made with the page, so that the form has one before JavaScript arrives. */
  first: string;
  /** What became of the form so far. */
  after: { ok: boolean; reason?: string } | null;
};

/**
 * The key by which a form that adds something is known when it comes again (lib/platform/forms/creation). A form that was
 * answered is a new one; where the answer may have been lost, it stays the same.
 */
export function FormKey({ first, after }: FormKeyProps) {
  const [held, hold] = useState({ first, after, key: first });
  const isAnswered = after !== null && (after.ok || after.reason === "conflict");
  if (held.first !== first) hold({ first, after, key: first });
  else if (held.after !== after) hold({ first, after, key: isAnswered ? newKey() : held.key });
  return <input type="hidden" name="formKey" value={held.key} />;
}
