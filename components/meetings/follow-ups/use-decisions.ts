"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { reaches } from "@/components/connection/line";
import { decideAction } from "@/lib/meetings/actions";

// Decisions on their way. One that cannot be sent waits in the page and in sessionStorage, without the name of a person, and
// goes when the line is up. Its key is made when it is saved, so that what is sent twice is written once.

export type Draft = {
  clientKey: string;
  slideKey: string;
  region: string;
  caseType: string;
  obstacle: string;
  followUp: string;
  owner: string;
  ownerName: string;
  dueOn: string;
};
export type Outcome = { is: "sent" | "waiting" } | { is: "refused"; message: string; fields: Record<string, string[]> };

const PATIENCE_MS = 10_000;

function isDraft(found: unknown): found is Draft {
  return typeof found === "object" && found !== null && "clientKey" in found && "obstacle" in found;
}

function restored(place: string): Draft[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place) ?? "[]");
    return Array.isArray(found) ? found.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** Without a line the action itself would wait for it. */
const gone = (): Promise<null> => reaches().then((up) => (up ? new Promise<never>(() => {}) : null));
const late = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

async function send(meeting: string, draft: Draft): Promise<Outcome> {
  const form = new FormData();
  for (const [name, value] of Object.entries(draft)) form.set(name, value);
  form.set("formKey", draft.clientKey);
  form.set("id", meeting);
  const result = await Promise.race([decideAction(null, form), gone(), late()]).catch(() => null);
  if (result === null) return { is: "waiting" };
  if (result.ok) return { is: "sent" };
  if (result.reason === "unavailable") return { is: "waiting" };
  return { is: "refused", message: result.message, fields: result.fields ?? {} };
}

export function useDecisions(meeting: string, up: boolean) {
  const place = `salur-keputusan-${meeting}`;
  const [waiting, setWaiting] = useState<Draft[]>([]);
  const queue = useRef<Draft[]>([]);
  const busy = useRef(false);

  const keep = useCallback(
    (drafts: Draft[]) => {
      queue.current = drafts;
      setWaiting(drafts);
      if (drafts.length === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(drafts.map((draft) => ({ ...draft, ownerName: "" }))));
    },
    [place],
  );

  /** Sends what waits, one after the other. What the server refuses stays to be read, and is not sent again. */
  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    for (const draft of queue.current) {
      const outcome = await send(meeting, draft);
      if (outcome.is === "waiting") break;
      keep(queue.current.filter(({ clientKey }) => clientKey !== draft.clientKey));
    }
    busy.current = false;
  }, [keep, meeting]);

  useEffect(() => {
    keep(restored(place));
  }, [keep, place]);
  useEffect(() => {
    if (!up) return;
    void flush();
    const again = setInterval(() => void flush(), 20_000);
    return () => clearInterval(again);
  }, [up, flush]);

  /** Saves a decision: sent at once, or kept until the line is up. */
  const decide = useCallback(
    async (draft: Draft): Promise<Outcome> => {
      const outcome = await send(meeting, draft);
      if (outcome.is === "waiting") keep([...queue.current, draft]);
      return outcome;
    },
    [keep, meeting],
  );
  return { waiting, decide };
}
