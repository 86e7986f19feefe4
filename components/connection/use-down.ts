import { useOffline } from "next/offline";
import { useEffect, useState } from "react";
import { reaches } from "./line";

const EVERY_MS = 3_000;

/** Whether the server cannot be reached: asked as soon as the browser or a failed request gives reason to, until it can. */
export function useDown(): boolean {
  const suspected = useOffline();
  const [down, setDown] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = () => void reaches().then((up) => !gone && setDown(!up));
    if (suspected || down || !navigator.onLine) look();
    const again = down ? setInterval(look, EVERY_MS) : undefined;
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      gone = true;
      clearInterval(again);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, [suspected, down]);
  return down;
}
