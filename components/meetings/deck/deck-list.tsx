import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/form/button";
import { Badge } from "@/components/ui/text/badge";
import { Icon } from "@/components/ui/text/icon";
import type { SlideLine } from "@/lib/meetings/deck/present/slides";
import { meetingHref } from "@/lib/meetings/filter";
import { ORDER_FORM } from "./deck-order";

type DeckListProps = {
  id: bigint;
  lines: readonly SlideLine[];
  mayArrange: boolean;
  /** The slide that is unfolded, and what is unfolded below it. */
  open: string;
  editor: ReactNode;
};

/** The deck in its order: each slide with its number, and the steps that move, hide and annotate it. */
export function DeckList({ id, lines, mayArrange, open, editor }: DeckListProps) {
  return (
    <ol className="border-t border-line">
      {lines.map((line, index) => (
        <li
          key={line.key}
          id={`slide-${line.key}`}
          tabIndex={-1}
          className="grid outline-offset-[-3px] grid-cols-[3.5rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto] sm:px-5"
        >
          {mayArrange ? (
            <input
              type="number"
              name="at"
              form={ORDER_FORM}
              min={1}
              max={lines.length}
              required
              defaultValue={index + 1}
              aria-label={`Nomor urut: ${line.label}`}
              className="input min-h-9 px-2 py-1 text-right"
            />
          ) : (
            <span className="text-right font-semibold text-ink-soft">{index + 1}</span>
          )}
          <div className={line.hidden ? "min-w-0 text-ink-faint" : "min-w-0"}>
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
              {line.topic}
              {line.hidden && <Badge tone="neutral">Tersembunyi</Badge>}
            </p>
            <p className="font-semibold break-words">{line.title}</p>
            {line.remark && <p className="text-xs break-words">Keterangan: {line.remark}</p>}
            {line.note && <p className="text-xs break-words whitespace-pre-line text-ink-soft">Catatan: {line.note}</p>}
          </div>
          {mayArrange && (
            <Steps id={id} line={line} first={index === 0} last={index === lines.length - 1} open={open} />
          )}
          {open === line.key && <div className="col-span-full py-2 sm:col-start-2">{editor}</div>}
        </li>
      ))}
    </ol>
  );
}

type StepsProps = { id: bigint; line: SlideLine; first: boolean; last: boolean; open: string };

function Steps({ id, line, first, last, open }: StepsProps) {
  const press = (by: string) => ({
    id: `${by}-${line.key}`,
    name: "press",
    value: `${by}:${line.key}`,
    form: ORDER_FORM,
    className: buttonClass("secondary", true),
  });
  const unfolded = open === line.key;
  const toggle = line.hidden ? "show" : "hide";
  return (
    <div className="no-print col-start-2 flex flex-wrap gap-1.5 sm:col-start-3">
      <button {...press("up")} aria-disabled={first} aria-label={`Naikkan: ${line.label}`}>
        <Icon name="up" />
      </button>
      <button {...press("down")} aria-disabled={last} aria-label={`Turunkan: ${line.label}`}>
        <Icon name="down" />
      </button>
      <button {...press(toggle)} id={`toggle-${line.key}`}>
        {line.hidden ? "Tampilkan" : "Sembunyikan"}
        <span className="sr-only">: {line.label}</span>
      </button>
      <a
        href={`${meetingHref(id, { tab: "slides", slide: unfolded ? "" : line.key })}#slide-${line.key}`}
        data-stay
        className={buttonClass("quiet", true)}
      >
        {unfolded ? "Tutup" : "Catatan"}
        <span className="sr-only">: {line.label}</span>
      </a>
    </div>
  );
}
