import { Badge } from "@/components/ui/text/badge";
import type { HolidayLine } from "@/lib/cases/settings/present";
import { DropHolidayForm } from "./holiday-form";

/** The days of a year, each with its source and the way to take it away. */
export function HolidayList({ lines }: { lines: readonly HolidayLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.onDate} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{line.date}</span> {line.name}{" "}
              {line.estimated && <Badge tone="watch">Perkiraan</Badge>}
            </p>
            <p className="text-xs text-ink-soft">
              {line.kind} · {line.source}
              {line.onWeekend && " · jatuh pada akhir pekan"}
            </p>
          </div>
          <DropHolidayForm onDate={line.onDate} name={line.name} date={line.date} />
        </li>
      ))}
    </ul>
  );
}
