import { TONE_FILL, type Tone } from "@/components/ui/tone";

type BarProps = { share: number; words: string; tone?: Tone };

/** A share as a bar with its words beside it, for table cells: the bar is drawn, the words are read. */
export function Bar({ share, words, tone }: BarProps) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <span className="inline-flex min-w-36 items-center gap-2">
      <span className="h-2 w-20 shrink-0 overflow-hidden rounded-full bg-paper-deep" aria-hidden="true">
        <span
          className={`block h-full rounded-full ${tone ? TONE_FILL[tone] : "bg-step-credited"}`}
          style={{ width }}
        />
      </span>
      <span className="font-semibold whitespace-nowrap">{words}</span>
    </span>
  );
}
