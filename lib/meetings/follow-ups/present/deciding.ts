import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import type { Meeting } from "@/lib/meetings/queries/meeting";
import { PARTIES, PARTY_CODES } from "@/lib/meetings/rules/meeting";
import { formatShortDate } from "@/lib/values/dates";
import { ownerText } from "./decisions";

type Choice = { value: string; label: string };
type Asked = {
  meeting: Pick<Meeting, "regions">;
  figures: MeetingFigures;
  items: readonly ItemRow[];
  /** YYYY-MM-DD where the meeting is. */
  today: string;
};

const CASE_CODES = Object.keys(CASE_TYPES).filter(isCaseType);

/** What one may choose when a decision is written beside a slide, and what was decided already. */
export function decidingChoices({ meeting, figures, items, today }: Asked) {
  const names = new Map<string, string>();
  for (const { code, name } of [...meeting.regions, ...figures.places]) names.set(code, name);
  const regions: Choice[] = [...names].map(([value, label]) => ({ value, label }));
  return {
    today,
    regions,
    parties: PARTY_CODES.map((value): Choice => ({ value, label: PARTIES[value] })),
    caseTypes: [
      { value: "", label: "Tidak tentang satu masalah" },
      ...CASE_CODES.map((value): Choice => ({ value, label: CASE_TYPES[value].label })),
    ],
    decided: items.map(
      (item) =>
        `${item.region}: ${item.obstacle}. ${item.followUp}. ${ownerText(item)}, ${formatShortDate(item.dueOn)}`,
    ),
  };
}
