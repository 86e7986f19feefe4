import { define } from "@/lib/glossary/define";
import { arrange } from "@/lib/meetings/deck/rules/arrange";
import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import { continued, type Slide } from "@/lib/meetings/deck/rules/slide";
import { agreementSlide, carriedSlides, decidedSlides } from "@/lib/meetings/follow-ups/present/decisions";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import type { Meeting } from "@/lib/meetings/queries/meeting";
import { formatDate } from "@/lib/values/dates";
import { groupSlides, placeSlides, profileSlides, unexplainedSlide } from "./places";
import { obstacleSlides, problemSlides } from "./problems";
import { ageingSlides, agentSlides } from "./supply";
import { slide, wholeSlides } from "./whole";

// The deck writes itself: slides are a function of the numbers, the decisions and what people changed. The same function
// draws a frozen version and the live one, the screen and the files.

export type DeckInput = {
  meeting: Meeting;
  figures: MeetingFigures;
  /** The numbers of the meeting before, when they were frozen. */
  earlier: MeetingFigures | null;
  before: readonly ItemRow[];
  items: readonly ItemRow[];
};

/** All slides, hidden ones too, in the order in which they are shown. */
export function deckOf({ meeting, figures, earlier, before, items }: DeckInput): Slide[] {
  const made = [
    coverSlide(meeting, figures),
    ...carriedSlides(before, figures.today),
    ...wholeSlides(figures),
    ...groupSlides(figures),
    ...placeSlides(figures),
    ...problemSlides(figures, earlier),
    ...agentSlides(figures),
    ...ageingSlides(figures),
    ...unexplainedSlide(figures),
    ...profileSlides(figures),
    ...obstacleSlides(figures),
    ...addedSlides(meeting),
    ...decidedSlides(items),
    agreementSlide(items),
    definitionsSlide(),
  ];
  return arrange(continued(made), meeting.slideOrder, meeting.slides);
}

/** Those that the hall sees. */
export const shown = (slides: readonly Slide[]): Slide[] => slides.filter(({ hidden }) => !hidden);

/** "3 Desember 2026", "16–17 November 2026". */
export function dayText({ startsOn, endsOn }: Pick<Meeting, "startsOn" | "endsOn">): string {
  if (startsOn === endsOn) return formatDate(startsOn);
  return startsOn.slice(0, 7) === endsOn.slice(0, 7)
    ? `${Number(startsOn.slice(8))}–${formatDate(endsOn)}`
    : `${formatDate(startsOn)} – ${formatDate(endsOn)}`;
}

/** "Bali, NTB, dan NTT" */
export function namesText(names: readonly string[]): string {
  if (names.length < 3) return names.join(" dan ");
  return `${names.slice(0, -1).join(", ")}, dan ${names.at(-1)}`;
}

function coverSlide(meeting: Meeting, figures: MeetingFigures): Slide {
  return slide({
    key: "cover",
    topic: "",
    title: meeting.title,
    body: {
      is: "cover",
      lines: [
        [meeting.place, dayText(meeting)].filter(Boolean).join(", "),
        namesText(meeting.regions.map(({ name }) => name)),
        `${figures.period.programName}, ${figures.period.label}`,
      ],
    },
    foot: null,
  });
}

const addedSlides = (meeting: Meeting): Slide[] =>
  meeting.slides
    .filter(({ kind }) => kind !== "")
    .map(({ key, kind, title, body }) =>
      slide({
        key,
        topic: kind === "view" ? "Tampilan langsung" : "",
        title,
        body:
          kind === "view" ? { is: "view", href: body } : { is: "text", paragraphs: body.split("\n").filter(Boolean) },
        foot: null,
      }),
    );

/** The words that every deck explains. */
export const DEFINED = ["kuota", "dpm", "sp2d", "penyaluran", "pencairan", "belumTerjelaskan"] as const;

/** Two offices once named two sums for one region: the words on the wall have one meaning. */
const definitionsSlide = (): Slide =>
  slide({
    key: "definitions",
    topic: "Arti angka",
    title: "Arti kata yang dipakai",
    body: {
      is: "text",
      paragraphs: DEFINED.map((term) => {
        const { label, definition } = define(term);
        return `${label}: ${definition}`;
      }),
    },
    foot: null,
  });
