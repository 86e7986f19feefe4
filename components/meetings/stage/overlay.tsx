"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/form/button";

type OverlayProps = { title: string; close: () => void; closeLabel?: string; wide?: boolean; children: ReactNode };

/** A dialog above everything; Esc and its button close it. */
export function Overlay({ title, close, closeLabel = "Tutup (Esc)", wide, children }: OverlayProps) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!place.current || place.current.open) return;
    place.current.showModal();
    place.current.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  return (
    <dialog ref={place} aria-labelledby={id} onClose={close} className={wide ? "overlay overlay-wide" : "overlay"}>
      <header>
        <h2 id={id}>{title}</h2>
        <Button type="button" look="secondary" onClick={close}>
          {closeLabel}
        </Button>
      </header>
      {children}
    </dialog>
  );
}
