"use client";

import { useState } from "react";
import { Overlay } from "@/components/meetings/stage/overlay";

/** The live page behind a figure, over the slide; Esc comes back to the same slide. */
export function DrillFrame({ address, close }: { address: string; close: () => void }) {
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  return (
    <Overlay title="Angka langsung" close={close} closeLabel="Kembali ke slide (Esc)" wide>
      {state === "failed" ? (
        <p className="p-8 text-xl">
          Halaman ini tidak dapat dibuka karena sambungan terputus. Slide tetap dapat ditayangkan.
        </p>
      ) : (
        <iframe
          src={address}
          title="Angka langsung"
          data-ready={state === "shown" || undefined}
          onLoad={({ currentTarget }) => setState(isOurs(currentTarget) ? "shown" : "failed")}
        />
      )}
    </Overlay>
  );
}

/** A page that could not come is the browser's own, which nobody may look into. */
export function isOurs(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument?.querySelector("main") !== null && frame.contentDocument !== null;
  } catch {
    return false;
  }
}
