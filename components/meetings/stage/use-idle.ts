"use client";

import { type RefObject, useEffect } from "react";

const STILL_MS = 2_500;

/** Marks the stage when nobody has moved for a while: its buttons and the pointer hide. */
export function useIdle(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current;
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => place?.setAttribute("data-idle", "");
    const wake = () => {
      place?.removeAttribute("data-idle");
      clearTimeout(timer);
      timer = setTimeout(rest, STILL_MS);
    };
    const tabbed = ({ key }: KeyboardEvent) => key === "Tab" && wake();
    wake();
    document.addEventListener("keydown", tabbed);
    document.addEventListener("pointermove", wake);
    document.addEventListener("pointerdown", wake);
    document.addEventListener("focusin", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", tabbed);
      document.removeEventListener("pointermove", wake);
      document.removeEventListener("pointerdown", wake);
      document.removeEventListener("focusin", wake);
    };
  }, [root]);
}
