import { formatCount } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";
import { TONE_FILL } from "./tone";

type ProgressProps = { label: string; done: number; total: number; unit?: string; tone?: Tone };

/** How far a piece of work is: "12.000 dari 480.000 baris". */
export function Progress({ label, done, total, unit = "", tone = "info" }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3 text-xs">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-soft">
          {formatCount(done)} dari {formatCount(total)} {unit}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-2.5 overflow-hidden rounded-full bg-paper-deep"
      >
        <div className={`h-full rounded-full ${TONE_FILL[tone]}`} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
