import type { ReactNode } from "react";
import { ToneIcon } from "./icon";
import { TONE_BOX, type Tone } from "./tone";

/** A state in one or two words, with the shape of its tone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2 py-px text-xs font-semibold whitespace-nowrap ${TONE_BOX[tone]}`}
    >
      <ToneIcon tone={tone} size={13} />
      {children}
    </span>
  );
}
