import type { ReactNode } from "react";
import { ToneIcon } from "./icon";
import { TONE_BOX, type Tone } from "./tone";

/** A state in one or two words, with the shape of its tone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`badge ${TONE_BOX[tone]}`}>
      <ToneIcon tone={tone} size={13} />
      {children}
    </span>
  );
}
