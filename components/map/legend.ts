import { type Html, html } from "@/components/ui/text/html";
import { formatCount } from "@/lib/values/rupiah";
import { type Breaks, classWords } from "./classes";

const FILLS = ["hatch", "bg-ramp-1", "bg-ramp-2", "bg-ramp-3", "bg-ramp-4", "bg-ramp-5"];

/** The classes in words, each with the number of kab/kota in it. */
export function legendHtml(breaks: Breaks, counts: readonly number[], nothing?: string): Html {
  const words = classWords(breaks, nothing);
  const lines = [1, 2, 3, 4, 5, 0].map(
    (level) =>
      html`<li class='flex items-center gap-1.5'><span class='size-3.5 border border-ink/25 ${FILLS[level]}' aria-hidden='true'></span><span>${words[level]} <b class='font-semibold text-ink'>(${formatCount(counts[level] ?? 0)})</b></span></li>`,
  );
  return html`<ul class='flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-ink-soft' aria-label='Arti warna'>${lines}</ul>`;
}
