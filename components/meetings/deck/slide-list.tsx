"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Overlay } from "@/components/meetings/stage/overlay";
import { Button } from "@/components/ui/form/button";
import { TextInput } from "@/components/ui/form/text-input";
import { numbered } from "@/lib/meetings/stage/rules/stepping";

export type Named = { key: string; title: string };

type SlideListProps = { slides: readonly Named[]; at: string; go: (key: string) => void; close: () => void };

/** All slides by number and sentence: type a number, or pick one. */
export function SlideList({ slides, at, go, close }: SlideListProps) {
  const [fault, setFault] = useState<string>();
  const place = useRef<HTMLOListElement>(null);
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }, []);
  function jump(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("number") ?? "").trim();
    const key = numbered(
      slides.map((slide) => slide.key),
      typed,
    );
    if (key === null) setFault(`Isi nomor 1 sampai ${slides.length}.`);
    else go(key);
  }
  return (
    <Overlay title={`Daftar slide (${slides.length})`} close={close}>
      <form onSubmit={jump} className="flex items-end gap-2 pb-3">
        <TextInput name="number" label="Nomor slide" inputMode="numeric" autoComplete="off" data-first error={fault} />
        <Button>Tayangkan</Button>
      </form>
      <ol ref={place} className="slide-list">
        {slides.map(({ key, title }, index) => (
          <li key={key}>
            <button type="button" onClick={() => go(key)} aria-current={key === at ? "true" : undefined}>
              <b>{index + 1}</b>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </Overlay>
  );
}
