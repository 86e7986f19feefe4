"use client";

import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { undoBatchAction } from "@/lib/cases/actions";

type UndoFormProps = { batch: string; query: string; seconds: number };

/** Takes the step back while that is possible; the button goes when the time is over. */
export function UndoForm({ batch, query, seconds }: UndoFormProps) {
  const [outcome, send, pending] = useActionState(undoBatchAction, null);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1_000;
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000))), 250);
    return () => clearInterval(clock);
  }, [seconds]);
  if (outcome) return <p>{outcome.message}</p>;
  if (left === 0) return null;
  return (
    <form action={send}>
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="query" value={query} />
      <Button look="secondary" small disabled={pending} data-key="u">
        Batalkan <span aria-hidden="true">({left})</span>
      </Button>
    </form>
  );
}
