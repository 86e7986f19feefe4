import type { ReactNode } from "react";
import type { Tone } from "@/lib/values/tone";
import { type Html, html } from "./html";
import { iconHtml, ToneIcon } from "./icon";
import { TONE_BOX } from "./tone";

/** A state in one or two words, with the shape of its tone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`badge ${TONE_BOX[tone]}`}>
      <ToneIcon tone={tone} size={13} />
      {children}
    </span>
  );
}

/** The same as text, for table cells. */
export const badgeHtml = (tone: Tone, text: string): Html =>
  html`<span class='badge ${TONE_BOX[tone]}'>${iconHtml(tone, 13)}${text}</span>`;
