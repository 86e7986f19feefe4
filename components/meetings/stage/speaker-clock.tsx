"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/form/button";

const CLOCK = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const two = (n: number): string => String(n).padStart(2, "0");

/** "1.02.09" */
function elapsedText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}.${two(seconds % 60)}`;
  return hours > 0 ? `${hours}.${rest}` : rest;
}

/** The time of day, and a timer that one starts, pauses and resets. */
export function SpeakerClock() {
  const [now, setNow] = useState(() => Date.now());
  const [since, setSince] = useState<number | null>(null);
  const [before, setBefore] = useState(0);
  useEffect(() => {
    const every = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(every);
  }, []);
  const elapsed = before + (since === null ? 0 : Math.max(0, now - since));
  function toggle(): void {
    setBefore(elapsed);
    setSince(since === null ? Date.now() : null);
    setNow(Date.now());
  }
  function reset(): void {
    setBefore(0);
    setSince(since === null ? null : Date.now());
  }
  return (
    <div className="ml-auto flex items-center gap-3">
      <p>
        <span className="sr-only">Waktu berjalan </span>
        <b data-timer className="text-3xl">
          {elapsedText(elapsed)}
        </b>
      </p>
      <Button type="button" look="secondary" onClick={toggle}>
        {since === null ? "Mulai" : "Jeda"}
      </Button>
      <Button type="button" look="quiet" onClick={reset}>
        Ulang
      </Button>
      <p>
        <span className="sr-only">Pukul </span>
        <b className="text-3xl">{CLOCK.format(now)}</b>
      </p>
    </div>
  );
}
