"use client";

import { SlideSheet } from "@/components/meetings/deck/slide-sheet";
import type { Option } from "@/components/ui/form/select";
import { inSlides, SENTENCES_A_SLIDE, type Slide } from "@/lib/meetings/deck/rules/slide";
import { formatShortDate } from "@/lib/values/dates";
import type { Draft } from "./use-decisions";

type WaitingSlidesProps = {
  drafts: readonly Draft[];
  regions: readonly Option[];
  parties: readonly Option[];
  numbers: string;
};

const column = (title: string, share: number) => ({ title, share, numeric: false });
const labelOf = (options: readonly Option[], code: string) =>
  options.find(({ value }) => value === code)?.label ?? code;

/** What this meeting decided while the line was down, beside the decisions that the server knows. */
export function WaitingSlides({ drafts, regions, parties, numbers }: WaitingSlidesProps) {
  if (drafts.length === 0) return null;
  return inSlides(drafts, SENTENCES_A_SLIDE).map((piece, index) => {
    const slide: Slide = {
      key: `waiting.${index + 1}`,
      topic: "Keputusan rakor ini",
      title: `${drafts.length} tindak lanjut disepakati, dikirim saat sambungan pulih`,
      body: {
        is: "table",
        columns: [
          column("Kendala", 5),
          column("Tindak lanjut", 6),
          column("Penanggung jawab", 4),
          column("Tenggat", 3),
        ],
        rows: piece.map((draft) => [
          `${labelOf(regions, draft.region)}: ${draft.obstacle}`,
          draft.followUp,
          [labelOf(parties, draft.owner), draft.ownerName].filter(Boolean).join(", "),
          formatShortDate(draft.dueOn),
        ]),
      },
      foot: null,
      remark: "",
      note: "",
      hidden: false,
    };
    return <SlideSheet key={slide.key} slide={slide} numbers={numbers} />;
  });
}
