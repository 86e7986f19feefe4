"use client";

import { useEffect, useState } from "react";
import { reaches } from "@/components/connection/line";

const EVERY_MS = 15_000;

/** Whether the server can be reached: asked now and then, and whenever the browser reports a change. */
export function useLine(): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    let gone = false;
    const look = () => void reaches().then((found) => !gone && setUp(found));
    const every = setInterval(look, EVERY_MS);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      gone = true;
      clearInterval(every);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return up;
}

/** While the line is down the browser asks before it leaves: the deck could not be fetched again. */
export function useHeld(up: boolean): void {
  useEffect(() => {
    if (up) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [up]);
}
