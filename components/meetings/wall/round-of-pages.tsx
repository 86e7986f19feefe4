"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { StageIcon } from "@/components/meetings/stage/stage-icon";
import { useKeys } from "@/components/meetings/stage/use-keys";
import { Button } from "@/components/ui/form/button";
import { plainAddress, turned } from "@/lib/meetings/stage/rules/stage-address";
import { roundCommandOf } from "@/lib/meetings/stage/rules/stepping";
import { isOurs } from "./drill-frame";
import { toggleFullscreen } from "./full-screen";

type RoundProps = { pages: readonly string[]; seconds: number };

const TROUBLE = {
  line: "Sambungan terputus: yang tampil adalah halaman terakhir",
  page: "Halaman berikutnya tidak dapat dibuka: yang tampil adalah halaman terakhir",
} as const;

const leave = () => window.location.assign(plainAddress(window.location.pathname + window.location.search));

/**
 * A monitor in an office: one region after the other. The next page is loaded behind the one that is seen and takes its
 * place when it is there; when the line is down the last one stays, with a mark.
 */
export function RoundOfPages({ pages, seconds }: RoundProps) {
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState({ at: 0, turn: 0 });
  const [shown, setShown] = useState<{ at: number; turn: number; frame: number } | null>(null);
  const [paused, setPaused] = useState(false);
  const [trouble, setTrouble] = useState<keyof typeof TROUBLE | null>(null);
  const hidden = shown?.frame === 0 ? 1 : 0;

  const go = useCallback(
    (by: number) => setWanted(({ at, turn }) => ({ at: turned(at, by, pages.length), turn: turn + 1 })),
    [pages.length],
  );
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => go(1), seconds * 1_000);
    return () => clearInterval(timer);
  }, [paused, seconds, go]);
  useKeys(
    root,
    (command) => {
      if (command.is === "step") go(command.to === "next" ? 1 : -1);
      if (command.is === "pause") setPaused((before) => !before);
      if (command.is === "fullscreen") void toggleFullscreen().catch(() => {});
      if (command.is === "leave") leave();
    },
    roundCommandOf,
  );

  // Asked before it is shown: a frame that fails shows the browser's own page.
  useEffect(() => {
    const address = pages[wanted.at];
    if (address === undefined || shown?.turn === wanted.turn) return;
    const asked = new AbortController();
    const frame = root.current?.querySelectorAll("iframe")[hidden];
    fetch(address, { signal: asked.signal }).then(
      ({ ok, redirected }) => {
        if (asked.signal.aborted) return;
        const good = ok && !redirected;
        setTrouble(good ? null : "page");
        if (!good || !frame) return;
        frame.dataset.turn = String(wanted.turn);
        frame.src = address;
      },
      () => !asked.signal.aborted && setTrouble("line"),
    );
    return () => asked.abort();
  }, [pages, wanted, shown, hidden]);

  function loaded(frame: HTMLIFrameElement, index: number): void {
    if (index === hidden && frame.dataset.turn === String(wanted.turn) && isOurs(frame))
      setShown({ ...wanted, frame: index });
  }

  return (
    <div ref={root} className="round">
      <div className="round-pages">
        {[0, 1].map((index) => (
          <iframe
            key={index}
            title={`Wilayah ${(shown?.at ?? wanted.at) + 1} dari ${pages.length}`}
            data-shown={shown?.frame === index || undefined}
            onLoad={({ currentTarget }) => loaded(currentTarget, index)}
          />
        ))}
      </div>
      <div className="round-foot">
        <Button type="button" look="quiet" small onClick={() => go(-1)} aria-label="Wilayah sebelumnya">
          ←
        </Button>
        <Button type="button" look="quiet" small onClick={() => setPaused(!paused)}>
          {paused ? "Lanjutkan (spasi)" : "Jeda (spasi)"}
        </Button>
        <Button type="button" look="quiet" small onClick={() => go(1)} aria-label="Wilayah berikutnya">
          →
        </Button>
        <p className="text-xs" data-place>
          Wilayah {(shown?.at ?? wanted.at) + 1} dari {pages.length},{" "}
          {paused ? "berhenti" : `berganti tiap ${seconds} detik`}
        </p>
        <p role="status" className="ml-auto flex items-center gap-1.5 text-xs font-semibold">
          {trouble && (
            <>
              <span className="grid size-6 place-items-center">
                <StageIcon name="offline" />
              </span>
              {TROUBLE[trouble]}
            </>
          )}
        </p>
        <Button type="button" look="quiet" small onClick={leave}>
          Tutup (Esc)
        </Button>
      </div>
    </div>
  );
}
