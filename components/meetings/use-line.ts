"use client";

import { useEffect, useState } from "react";
import { reaches } from "./line";

const EVERY_MS = 15_000;

/** Whether the server can be reached: asked now and then, and whenever the browser says that something changed. */
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
