"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { namedBy, type Step, stepped } from "@/lib/meetings/stage/rules/stepping";

// Which slide is on. Every slide is in the page already; to step is to mark another one, here and in the other window.

export const slidesOf = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>(".slide") ?? []),
];
const keysOf = (root: HTMLElement | null): string[] => slidesOf(root).map(({ dataset }) => dataset.key ?? "");

type Said = { is: "at"; key: string } | { is: "hello" };

function marked(root: HTMLElement | null, at: string): void {
  const slides = slidesOf(root);
  const on = slides.findIndex(({ dataset }) => dataset.key === at);
  slides.forEach((slide, index) => {
    slide.toggleAttribute("data-on", index === on);
    slide.toggleAttribute("data-next", index === on + 1);
  });
  if (root) root.dataset.total = String(slides.length);
  root?.style.setProperty("--total", `"${slides.length}"`);
}

/** The slide that is on, and the ways to another one; at is '' until the script lives. The windows keep step by channel. */
export function useSlides(root: RefObject<HTMLElement | null>, channelName: string) {
  const [at, setAt] = useState("");
  const here = useRef("");
  const channel = useRef<BroadcastChannel | null>(null);

  const show = useCallback((key: string) => {
    here.current = key;
    setAt(key);
  }, []);

  const go = useCallback(
    (key: string) => {
      if (key === here.current) return;
      window.history.pushState(null, "", `#slide-${key}`);
      channel.current?.postMessage({ is: "at", key } satisfies Said);
      show(key);
    },
    [show],
  );
  const step = useCallback((to: Step) => go(stepped(keysOf(root.current), here.current, to)), [go, root]);
  const keys = useCallback(() => keysOf(root.current), [root]);

  // After every drawing: a decision that was sent may have brought new slides.
  useLayoutEffect(() => {
    if (at !== "") marked(root.current, at);
  });

  useEffect(() => {
    const said = new BroadcastChannel(channelName);
    channel.current = said;
    const asked = new URLSearchParams(window.location.search).get("slide") ?? "";
    const all = keysOf(root.current);
    show(namedBy(all, window.location.hash) ?? namedBy(all, asked) ?? all[0] ?? "");
    said.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.is === "hello") said.postMessage({ is: "at", key: here.current } satisfies Said);
      else if (keysOf(root.current).includes(data.key) && data.key !== here.current) {
        window.history.replaceState(null, "", `#slide-${data.key}`);
        show(data.key);
      }
    };
    const moved = () => {
      const key = namedBy(keysOf(root.current), window.location.hash) ?? keysOf(root.current)[0];
      if (key === undefined || key === here.current) return;
      said.postMessage({ is: "at", key } satisfies Said);
      show(key);
    };
    window.addEventListener("popstate", moved);
    window.addEventListener("hashchange", moved);
    return () => {
      window.removeEventListener("popstate", moved);
      window.removeEventListener("hashchange", moved);
      said.close();
    };
  }, [channelName, root, show]);

  /** A second window that opens asks where the first one is. */
  const hello = useCallback(() => channel.current?.postMessage({ is: "hello" } satisfies Said), []);
  return { at, go, step, keys, hello };
}
