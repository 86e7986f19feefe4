import type { ReactNode } from "react";
import type { Tone } from "@/lib/values/tone";
import { Definition, type DefinitionProps } from "./definition";
import { ToneIcon } from "./icon";
import { TONE_TEXT } from "./tone";

type FigureProps = DefinitionProps & {
  value: string | null;
  unit?: string;
  note?: ReactNode;
  href?: string;
  tone?: Tone;
};

/** One number: what it is called, what it means, and the rows behind it. A missing number is shown as missing. */
export function Figure({ label, definition, source, value, unit, note, href, tone }: FigureProps) {
  const number = (
    <>
      {tone && value !== null && (
        <span className={`mr-1.5 inline-block align-baseline ${TONE_TEXT[tone]}`}>
          <ToneIcon tone={tone} size={18} />
        </span>
      )}
      {value}
      {unit && <span className="ml-1 text-sm font-semibold text-ink-soft">{unit}</span>}
    </>
  );
  return (
    <div className="min-w-0">
      <p className="flex items-center gap-0.5 text-xs font-semibold text-ink-soft">
        {label}
        <Definition label={label} definition={definition} source={source} />
      </p>
      {value === null ? (
        <p className="text-base font-semibold text-ink-faint">belum ada data</p>
      ) : (
        <p className="text-figure font-extrabold tracking-tight">
          {href ? (
            <a href={href} className="hover:underline hover:decoration-2 hover:underline-offset-4">
              {number}
            </a>
          ) : (
            number
          )}
        </p>
      )}
      {note && <p className="text-xs text-ink-soft">{note}</p>}
    </div>
  );
}
