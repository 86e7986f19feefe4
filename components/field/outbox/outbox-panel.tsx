"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import {
  othersSentence,
  refusedTitle,
  sentSentence,
  waitingLabel,
  waitingSentence,
  waitingTitle,
} from "@/lib/field/present/outbox";
import { sendNow, useOutbox, useOutboxRun } from "./outbox-run";
import { RefusedVisit } from "./refused-visit";

/** What was recorded on this phone and has not reached the server; nothing where nothing waits. */
export function OutboxPanel({ account }: { account: string }) {
  const router = useRouter();
  const here = usePathname();
  useOutboxRun(account);
  const { lines, others, sent, sending, stopped } = useOutbox();
  useEffect(() => {
    // What arrived shows in the page itself.
    if (sent.length > 0) router.refresh();
  }, [sent, router]);
  const waiting = lines.filter(({ problem }) => problem === "");
  const refused = lines.filter(({ problem }) => problem !== "");
  const empty = lines.length === 0 && others === 0 && sent.length === 0;
  const away = stopped === "signed-out" || stopped === "other-account";
  return (
    <div data-outbox={lines.length} data-account={account} className={empty ? "sr-only" : "grid gap-3"}>
      <div role="status" className="empty:hidden">
        {waiting.length > 0 && (
          <Notice tone="watch" title={waitingTitle(waiting.length)}>
            <p>{waitingSentence({ sending, stopped })}</p>
            <ul className="mt-1 list-disc pl-4">
              {waiting.map((line) => (
                <li key={line.key}>{waitingLabel(line)}</li>
              ))}
            </ul>
            {away ? (
              <a href={`/sign-in?next=${here}`} className="link inline-flex min-h-12 items-center font-semibold">
                Masuk lagi
              </a>
            ) : (
              !sending && (
                <Button type="button" look="secondary" className="mt-2 min-h-12" onClick={() => void sendNow()}>
                  Kirim sekarang
                </Button>
              )
            )}
          </Notice>
        )}
        {waiting.length === 0 && sent.length > 0 && <Notice tone="ok">{sentSentence(sent.length)}</Notice>}
      </div>
      {refused.length > 0 && (
        <Notice tone="problem" live title={refusedTitle(refused.length)}>
          <ul className="grid gap-3">
            {refused.map((line) => (
              <RefusedVisit key={line.key} line={line} />
            ))}
          </ul>
        </Notice>
      )}
      {others > 0 && <Notice tone="info">{othersSentence(others)}</Notice>}
    </div>
  );
}
