"use client";

import { type RefObject, useEffect, useRef } from "react";
import { type Point, type Step, touched } from "@/lib/meetings/stage/rules/stepping";

type Pointer = { step: (to: Step) => void; follow: (href: string) => void };

const elementOf = ({ target }: Event): Element | null => (target instanceof Element ? target : null);

/** Mouse, pen and touch input on the slides: a tap or a swipe is a step, a figure with a page behind it is followed. */
export function usePointer(root: RefObject<HTMLElement | null>, pointer: Pointer): void {
  const latest = useRef(pointer);
  useEffect(() => {
    latest.current = pointer;
  });
  useEffect(() => {
    const deck = root.current?.querySelector<HTMLElement>(".deck");
    let from: Point | null = null;
    const clicked = (event: MouseEvent) => {
      const href = elementOf(event)?.closest("a")?.getAttribute("href");
      if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      latest.current.follow(href);
    };
    const pressed = ({ clientX, clientY }: PointerEvent) => {
      from = { x: clientX, y: clientY };
    };
    const released = (event: PointerEvent) => {
      const began = from;
      from = null;
      if (!deck || !began || event.button !== 0 || elementOf(event)?.closest("a, button, iframe")) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const { left, width } = deck.getBoundingClientRect();
      const to = touched({ ...began, x: began.x - left }, { x: event.clientX - left, y: event.clientY }, width);
      if (to) latest.current.step(to);
    };
    deck?.addEventListener("click", clicked);
    deck?.addEventListener("pointerdown", pressed);
    deck?.addEventListener("pointerup", released);
    return () => {
      deck?.removeEventListener("click", clicked);
      deck?.removeEventListener("pointerdown", pressed);
      deck?.removeEventListener("pointerup", released);
    };
  }, [root]);
}
