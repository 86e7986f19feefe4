import { type Html, html } from "@/components/ui/text/html";
import { TONE_FILL } from "@/components/ui/text/tone";
import type { Tone } from "@/lib/values/tone";

type BarProps = { share: number; words: string; tone?: Tone };

/** A share as a bar with its words beside it, for table cells: the bar is drawn, the words are read. */
export function barHtml({ share, words, tone }: BarProps): Html {
  const width = Math.min(1, Math.max(0, share)) * 100;
  const fill = tone ? TONE_FILL[tone] : "bg-step-credited";
  return html`<span class='bar'><span aria-hidden='true'><span class='${fill}' style='width:${width.toFixed(1)}%'></span></span><b>${words}</b></span>`;
}
