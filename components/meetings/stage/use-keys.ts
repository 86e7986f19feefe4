"use client";

import { type RefObject, useEffect, useRef } from "react";
import { commandOf, type StageCommand } from "@/lib/meetings/stage/rules/stepping";

const FIELDS = "input, textarea, select, [contenteditable]";
const PRESSES = [" ", "Enter"];

/** Where single-letter shortcuts are turned off: tools that type by voice send them by mistake. */
export const KEYS_OFF = "salur.keys-off";
const isMuted = (key: string): boolean => /^[a-z.?]$/i.test(key) && localStorage.getItem(KEYS_OFF) === "1";

/** Elements of a frame are of another realm: instanceof does not know them. */
const isElement = (target: EventTarget | null): target is Element => target !== null && "closest" in target;

/** A key that a field, a pressed button or a dialog waits for is not ours; Esc always is. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (key === "Escape") return false;
  if (document.querySelector("dialog[open]")) return true;
  if (!isElement(target)) return false;
  return target.closest(FIELDS) !== null || (PRESSES.includes(key) && target.closest("a, button, summary") !== null);
}

/** Listens for keys in the page and in its frames, wherever the focus is. */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  act: (command: StageCommand) => void,
  read: (key: string, shift: boolean) => StageCommand | null = commandOf,
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event) || isMuted(event.key)) return;
      const command = read(event.key, event.shiftKey);
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    const heard = (frame: HTMLIFrameElement) => frame.contentWindow?.addEventListener("keydown", typed);
    const loaded = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement) heard(target);
    };
    const place = root.current;
    for (const frame of place?.querySelectorAll("iframe") ?? []) heard(frame);
    document.addEventListener("keydown", typed);
    place?.addEventListener("load", loaded, true);
    return () => {
      document.removeEventListener("keydown", typed);
      place?.removeEventListener("load", loaded, true);
    };
  }, [root, read]);
}
