"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { arrangeSlidesAction } from "@/lib/meetings/actions";

export const ORDER_FORM = "urutan";

/** The form that all buttons and numbers of the list of slides belong to; the focus stays on the button that was pressed. */
export function DeckOrder({ id, keys }: { id: string; keys: string }) {
  const [result, submit, pending] = useActionState(arrangeSlidesAction, null);
  const [ready, setReady] = useState(false);
  const pressed = useRef("");
  useEffect(() => setReady(true), []);
  // After the answer and after the new order, whichever is drawn last: a button that moves in the page loses the focus.
  useEffect(() => {
    if (result && keys && !pending) document.getElementById(pressed.current)?.focus();
  }, [result, keys, pending]);
  return (
    <form
      id={ORDER_FORM}
      action={submit}
      onSubmit={({ nativeEvent }) => {
        pressed.current = nativeEvent instanceof SubmitEvent ? (nativeEvent.submitter?.id ?? "") : "";
      }}
      className="flex flex-wrap items-center gap-3 px-4 pb-3 sm:px-5"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="keys" value={keys} />
      {!ready && <input type="hidden" name="plain" value="1" />}
      <Button id="simpan-urutan" name="press" value="at:" look="secondary" small>
        Simpan nomor urut
      </Button>
      <p className="text-xs text-ink-soft">Ganti beberapa nomor lalu simpan, atau naik-turunkan satu slide.</p>
      {result && (
        <Notice tone={result.ok ? "ok" : "problem"} live>
          {result.ok ? result.data.sentence : result.message}
        </Notice>
      )}
    </form>
  );
}
