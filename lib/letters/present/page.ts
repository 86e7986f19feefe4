import { permits, type Role } from "@/lib/auth/permissions";
import type { LetterKind } from "@/lib/cases/rules/catalogue";
import type { LetterFamily } from "@/lib/letters/queries/families";
import type { Letter } from "@/lib/letters/queries/letters";
import { mayBeWritten } from "@/lib/letters/rules/group";
import { meansLabel } from "@/lib/letters/rules/sentences";
import { displayName } from "@/lib/regions/rules";
import { leftSentence, REASON_LENGTH, type RevealPurpose, type RevealsToday } from "@/lib/reveals/rules";
import { formatDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { type FamilyLine, familyLine } from "./list";
import { LETTER_STATE_LABELS, LETTER_STATE_TONES, letterName } from "./words";

/** The heading of the page of a letter. */
export function letterHead(letter: Letter) {
  const { recipient, regency, cases, families, amountRp, sentOn, sentMeans, state } = letter;
  const sent = state === "sent" && sentOn ? `dikirim ${formatDate(sentOn)}, ${meansLabel(sentMeans)}` : "";
  return {
    name: letterName(letter),
    lead: [recipient, displayName(regency), `${formatCount(families)} KPM`, formatRp(amountRp), sent]
      .filter(Boolean)
      .join(" · "),
    about: `Kepada ${recipient}: ${formatCount(cases)} masalah, ${formatCount(families)} KPM, ${formatRp(amountRp)}.`,
    crumbs: [{ label: "Masalah", href: "/cases" }, { label: "Surat", href: "/letters" }, { label: letterName(letter) }],
    state: { label: LETTER_STATE_LABELS[state], tone: LETTER_STATE_TONES[state] },
  };
}

type CaseStanding = Parameters<typeof mayBeWritten>[0] & { id: bigint };
/** Where a letter about one case begins; null for who writes none, and for a case that goes into none. */
export const writeHref = (role: Role, found: CaseStanding): string | null =>
  permits(role, "letters.write") && mayBeWritten(found) ? `/letters/new?picked=${found.id}` : null;

/** What the whole numbers of a letter are nearly always opened for. */
export const USUAL_PURPOSE: Record<LetterKind, RevealPurpose> = {
  "bank-branch": "bank",
  dukcapil: "dukcapil",
  village: "lapangan",
};

/** Why the whole numbers were not given; today: what is left of the limit. */
export const wholeFault = (refused: string, today: RevealsToday): string | null =>
  refused === "limit"
    ? `Tidak diunduh: jumlahnya melewati batas. ${leftSentence(today)}`
    : refused === ""
      ? null
      : `Tidak diunduh: tulis untuk apa NIK lengkap dipakai, paling sedikit ${REASON_LENGTH.least} huruf.`;

type FamiliesPage = { rows: FamilyLine[]; summary: string; firstHref: string | null; nextHref: string | null };

/** One page of the attachment; the list holds one family more when another page follows. */
export function familiesPage(
  { id, cases }: Letter,
  found: readonly LetterFamily[],
  { after, size }: { after: number; size: number },
): FamiliesPage {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => familyLine(row, row.seq)),
    summary: `${formatCount(rows.length)} dari ${formatCount(cases)} baris lampiran`,
    firstHref: after > 0 ? `/letters/${id}` : null,
    nextHref: found.length > size && last ? `/letters/${id}?after=${last.seq}` : null,
  };
}
