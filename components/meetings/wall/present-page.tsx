"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { reaches } from "@/components/connection/line";
import { KEYS_OFF } from "@/components/meetings/stage/use-keys";
import { isStageAddress, plainAddress, stageAddress } from "@/lib/meetings/stage/rules/stage-address";
import { toggleFullscreen } from "./full-screen";
import { PageControls } from "./page-controls";

const BUSY = "input, textarea, select, [contenteditable], dialog, [popover]:popover-open";
const NAMES =
  "Halaman ini tidak ditayangkan: isinya dapat memuat nama keluarga, dan layar dibaca semua orang. Yang dapat ditayangkan: ringkasan, wilayah, rekap, dan rekonsiliasi.";
const NO_LINE = "Sambungan terputus: halaman lain tidak dapat dibuka sekarang.";

const isFramed = (): boolean => window !== window.parent;
const isPlain = (event: KeyboardEvent | MouseEvent): boolean =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * Shows the page that is there on a wall: "p" or the button takes away menus and foot, makes the letters larger and asks
 * for the full screen; Esc brings them back. `bare` = the server sent the page without menus already.
 */
export function PresentPage({ bare = false }: { bare?: boolean }) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  const here = query === "" ? path : `${path}?${query}`;
  const place = useRef<HTMLButtonElement>(null);
  const [message, setMessage] = useState("");
  const shown = isStageAddress(here);

  const leave = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void reaches().then((up) => {
      if (!up) setMessage(NO_LINE);
      // Without menus from the server there is nothing to bring back but the whole page.
      else if (bare) window.location.assign(plainAddress(here));
      else router.push(plainAddress(here));
    });
  }, [bare, here, router]);

  const present = useCallback(() => {
    const address = stageAddress(here);
    if (address === null) return setMessage(NAMES);
    void toggleFullscreen().catch(() => {});
    if (!shown) router.push(address);
  }, [here, router, shown]);

  // The browser may take Esc for itself and end the full screen alone: that is the way back too.
  useEffect(() => {
    const ended = () => {
      if (shown && !document.fullscreenElement) leave();
    };
    document.addEventListener("fullscreenchange", ended);
    return () => document.removeEventListener("fullscreenchange", ended);
  }, [leave, shown]);

  useEffect(() => {
    if (!bare) place.current?.closest("[data-frame]")?.toggleAttribute("data-tayang", shown);
  }, [bare, shown]);

  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (!isPlain(event) || isFramed() || (event.target instanceof Element && event.target.closest(BUSY))) return;
      if (event.key === "Escape" && shown) leave();
      if (event.key === "p" && localStorage.getItem(KEYS_OFF) !== "1") present();
    };
    // On a wall a link leads to another page for the wall, or nowhere.
    const followed = (event: MouseEvent) => {
      const href = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : null;
      if (!shown || !href?.startsWith("/") || !isPlain(event)) return;
      event.preventDefault();
      const address = stageAddress(href);
      if (address === null) setMessage(NAMES);
      else void reaches().then((up) => (up ? router.push(address) : setMessage(NO_LINE)));
    };
    document.addEventListener("keydown", typed);
    document.addEventListener("click", followed, true);
    return () => {
      document.removeEventListener("keydown", typed);
      document.removeEventListener("click", followed, true);
    };
  }, [leave, present, router, shown]);

  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), 8_000);
    return () => clearTimeout(timer);
  }, [message]);

  // Known once the page is there: what the server sent has no controls, and the browser must first draw the same.
  const [framed, setFramed] = useState(true);
  useEffect(() => setFramed(isFramed()), []);
  return (
    <>
      <button ref={place} type="button" onClick={present} className="link no-print min-h-6 sm:ml-auto">
        Tayangkan (p)
      </button>
      {message !== "" &&
        createPortal(
          <p role="alert" className="stage-message">
            {message}
          </p>,
          document.body,
        )}
      {shown && !framed && createPortal(<PageControls leave={leave} />, document.body)}
    </>
  );
}
