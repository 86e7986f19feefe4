"use client";

import { useEffect, useState } from "react";

const EVERY_MS = 20_000;
const PATIENCE_MS = 6_000;
/** A static file: asking for it costs the server nothing and needs no session. */
const ASKED = "/icon.svg";

async function reaches(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch(ASKED, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Whether the server can be reached: what the browser says, and a question now and then, for a wireless hall lies. */
export function useLine(): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    let gone = false;
    const look = () => void reaches().then((found) => !gone && setUp(found));
    const down = () => setUp(false);
    const every = setInterval(look, EVERY_MS);
    window.addEventListener("online", look);
    window.addEventListener("offline", down);
    return () => {
      gone = true;
      clearInterval(every);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", down);
    };
  }, []);
  return up;
}
