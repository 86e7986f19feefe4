"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/form/button";
import type { StageCommand } from "@/lib/meetings/stage/rules/stepping";
import { SpeakerClock } from "./speaker-clock";
import { StageIcon } from "./stage-icon";
import { useKeys } from "./use-keys";
import { useLine } from "./use-line";
import { useSlides } from "./use-slides";
import { useViews } from "./use-views";

type SpeakerProps = { meeting: string; notes: Readonly<Record<string, string>>; children: ReactNode };

/** The speaker's window: it follows the hall's screen, and moves it. */
export function Speaker({ meeting, notes, children }: SpeakerProps) {
  const root = useRef<HTMLDivElement>(null);
  const { at, step, keys, hello } = useSlides(root, `salur-rakor-${meeting}`);
  const up = useLine();
  useViews(root, up);
  useKeys(root, act);
  useEffect(() => hello(), [hello]);

  function act(command: StageCommand): void {
    if (command.is === "step") step(command.to);
    if (command.is === "enter") step("next");
    if (command.is === "leave") window.close();
  }

  const note = notes[at];
  return (
    <div ref={root} className="speaker" data-live={at !== "" || undefined}>
      <main className="deck">{children}</main>
      {at !== "" && (
        <>
          <p className="speaker-next">Berikutnya</p>
          <aside className="speaker-note" aria-label="Catatan pembicara">
            {note ? (
              <p className="whitespace-pre-line">{note}</p>
            ) : (
              <p className="text-ink-soft">Tidak ada catatan untuk slide ini.</p>
            )}
          </aside>
          <footer className="speaker-foot">
            <Button type="button" look="secondary" onClick={() => step("previous")}>
              ← Sebelumnya
            </Button>
            <p className="text-lg font-bold" role="status">
              Slide {keys().indexOf(at) + 1} dari {keys().length}
            </p>
            <Button type="button" onClick={() => step("next")}>
              Berikutnya →
            </Button>
            <SpeakerClock />
            {!up && (
              <p className="sign" data-offline>
                <StageIcon name="offline" />
                Luring
              </p>
            )}
          </footer>
        </>
      )}
    </div>
  );
}
