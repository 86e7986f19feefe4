"use client";

import { type RefObject, useEffect } from "react";
import { isOurs } from "@/components/meetings/wall/drill-frame";

/** Shows the pages inside slides once they came; one that could not is asked for again when the line is back. */
export function useViews(root: RefObject<HTMLElement | null>, up: boolean): void {
  useEffect(() => {
    const place = root.current;
    const judge = (frame: HTMLIFrameElement) => frame.toggleAttribute("data-ready", isOurs(frame));
    const loaded = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement && target.matches(".view")) judge(target);
    };
    for (const frame of place?.querySelectorAll<HTMLIFrameElement>(".view") ?? []) {
      if (frame.contentDocument?.readyState === "complete") judge(frame);
    }
    place?.addEventListener("load", loaded, true);
    return () => place?.removeEventListener("load", loaded, true);
  }, [root]);
  useEffect(() => {
    if (!up) return;
    for (const frame of root.current?.querySelectorAll<HTMLIFrameElement>(".view") ?? [])
      if (!isOurs(frame) && frame.contentDocument === null) frame.src = frame.getAttribute("src") ?? "";
  }, [root, up]);
}
