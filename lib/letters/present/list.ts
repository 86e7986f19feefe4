import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import { type LetterFilter, lettersHref, parseLetterFilter } from "@/lib/letters/filter";
import type { LetterFamily } from "@/lib/letters/queries/families";
import type { LetterRow, StateCount } from "@/lib/letters/queries/letters";
import type { Plan } from "@/lib/letters/queries/plan";
import { LETTER_STATES } from "@/lib/letters/rules/letter";
import { meansLabel } from "@/lib/letters/rules/sentences";
import { displayName } from "@/lib/regions/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { familyCells } from "./paper";
import { KIND_LABELS, LEFT_OUT_WORDS, LETTER_STATE_LABELS, LETTER_STATE_TONES, letterName } from "./words";

/** A letter as a line of the list. */
export const letterCells = (row: LetterRow) => ({
  key: String(row.id),
  state: row.state,
  name: {
    text: letterName(row),
    href: `/letters/${row.id}`,
    note: row.datedOn ? formatShortDate(row.datedOn) : `dibuat ${row.createdByName}`,
  },
  recipient: { text: row.recipient, note: KIND_LABELS[row.kind] },
  place: displayName(row.regency),
  families: formatCount(row.families),
  amount: formatRp(row.amountRp),
  standing: {
    text: LETTER_STATE_LABELS[row.state],
    tone: LETTER_STATE_TONES[row.state],
    note: row.sentOn && row.state === "sent" ? `${formatShortDate(row.sentOn)}, ${meansLabel(row.sentMeans)}` : "",
  },
});
export type LetterCells = ReturnType<typeof letterCells>;

/** The states as tabs, each with how many letters it holds. */
export function stateTabs(filter: LetterFilter, counts: readonly StateCount[]) {
  const all = counts.reduce((sum, { letters }) => sum + letters, 0);
  const tab = (state: LetterFilter["state"], label: string, letters: number) => ({
    label,
    count: formatCount(letters),
    href: lettersHref(filter, { state }),
    current: filter.state === state,
  });
  return [
    tab("", "Semua", all),
    ...LETTER_STATES.map((state) =>
      tab(state, LETTER_STATE_LABELS[state], counts.find((row) => row.state === state)?.letters ?? 0),
    ),
  ];
}

/** Why no letter is listed. */
export function lettersEmptiness(filter: LetterFilter, rows: number, writes: boolean) {
  if (rows > 0) return { tag: "rows" as const };
  if (filter.state || filter.kind || filter.region || filter.batch || filter.own)
    return { tag: "filtered-away" as const, what: "surat", clearHref: "/letters" };
  return {
    tag: "no-data-yet" as const,
    what: "surat",
    hint: writes
      ? "Centang masalah di daftar Masalah, lalu pilih Buat surat."
      : "Surat Dinas Sosial kepada Anda tampak di sini setelah diberi nomor.",
  };
}

/** Letters with a number that nobody has sent, as one step of the day; nothing when there are none. */
export function unsentLine(counts: readonly StateCount[]) {
  const letters = counts.find(({ state }) => state === "issued")?.letters ?? 0;
  if (letters === 0) return [];
  const href = lettersHref(parseLetterFilter({}), { state: "issued", own: "1" });
  return [{ key: "letters", text: "Surat sudah bernomor, belum dikirim", count: formatCount(letters), href }];
}

/** One letter that would be made. */
export const planCells = (letter: Plan["letters"][number]) => ({
  key: `${letter.kind} ${letter.regionCode} ${letter.bankCode}`,
  recipient: { text: letter.recipient, note: `${KIND_LABELS[letter.kind]} · ${displayName(letter.regency)}` },
  types: [...new Set(letter.buckets.map(({ type }) => (isCaseType(type) ? CASE_TYPES[type].label : type)))].join(", "),
  cases: formatCount(letter.cases),
  families: formatCount(letter.families),
  amount: formatRp(letter.amountRp),
});
export type PlanCells = ReturnType<typeof planCells>;

/** "3 surat tentang 120 masalah; 4 masalah tidak masuk surat." */
export function planSentence({ letters, leftOut, cases }: Plan): string {
  const out = leftOut.reduce((sum, row) => sum + row.cases, 0);
  const made = `${formatCount(letters.length)} surat tentang ${formatCount(cases - out)} masalah.`;
  return out > 0 ? `${made} ${formatCount(out)} masalah tidak masuk surat.` : made;
}

/** Why cases go into no letter, each with its number. */
export const leftOutLines = ({ leftOut }: Plan) =>
  leftOut.map(({ reason, cases }) => ({
    key: reason,
    text: `${formatCount(cases)} masalah: ${LEFT_OUT_WORDS[reason]}`,
    again: reason === "written",
  }));

const FAMILY_KEYS = ["no", "who", "address", "type", "amount", "due", "caseNo"] as const;
export const FAMILY_HEADS = ["No", "Nama dan NIK", "Alamat", "Kendala", "Nominal", "Tenggat", "Masalah"] as const;

/** A family of a letter as a line on screen: the cells of the attachment, with the way to its case. */
export function familyLine(row: LetterFamily, no: number) {
  const cells = familyCells(row, no);
  const two = (text = "") => {
    const [main = "", note = ""] = text.split("\n");
    return { text: main, note };
  };
  const [, who, address, type, amount, due] = cells;
  return {
    key: String(row.seq),
    no: String(no),
    who: two(who),
    address: address ?? "",
    type: two(type),
    amount: amount ?? "",
    due: due ?? "",
    caseNo: { text: `#${row.caseId}`, href: `/cases/${row.caseId}` },
  } satisfies Record<"key" | (typeof FAMILY_KEYS)[number], unknown>;
}
export type FamilyLine = ReturnType<typeof familyLine>;
