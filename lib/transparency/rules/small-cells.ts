// What may be published of families. Hiding small cells in a table of true numbers asks for more hidden cells beside
// them, above them and in every earlier edition, and one forgotten subtraction opens it. So nothing true is published:
// the count of a kab/kota is cut down to a whole ten before anything is made of it, and every total, gap, share and
// rupiah is made of those. Whatever a reader subtracts (levels, steps, periods, editions), the answer is again a multiple
// of ten, and behind each count are at least ten equally possible ones. The price: totals fall short by some
// five families for each kab/kota, a few hundredths of a percent of the country.

/** Counts below it are hidden, and others are cut to its multiples. Our choice; health offices hide 1 to 9 or 1 to 10 alike. */
export const SMALL = 10;

export const PUBLIC_STEPS = ["sp2d", "credited", "transacted"] as const;
export type PublicStep = (typeof PUBLIC_STEPS)[number];

/** What is true of one kab/kota in one period. */
export type Counts = Record<PublicStep, number> & { quota: number | null };
/** What may be said of it: multiples of ten; null = fewer than ten (of the quota: there is none). */
export type Shown = Record<PublicStep, number | null> & { quota: number | null };

/** The figures of a kab/kota as they may be published; null where its quota is so small that any number would tell. */
export function shownOf(counts: Counts): Shown | null {
  const { quota } = counts;
  if (quota !== null && quota < 2 * SMALL) return null;
  return {
    quota: quota === null ? null : cut(quota),
    sp2d: hidden(cutBelow(counts.sp2d, quota)),
    credited: hidden(cutBelow(counts.credited, quota)),
    transacted: hidden(cutBelow(counts.transacted, quota)),
  };
}

const cut = (kpm: number): number => kpm - (kpm % SMALL);
const hidden = (kpm: number): number | null => (kpm < SMALL ? null : kpm);

/**
 * A quota is public by its decree, and no step passes it. Where the quota ends inside the ten that a count would be cut
 * to, fewer than ten counts would be possible (1.000 of a quota of 1.000 is exact): that ten joins the one below it.
 */
function cutBelow(kpm: number, quota: number | null): number {
  const ten = cut(kpm);
  const tight = quota !== null && quota >= ten && quota - ten < SMALL - 1;
  return tight ? ten - SMALL : ten;
}

/** A published count: `kpm` null = hidden; `left` = how many kab/kota are hidden and so left out of the sum. */
export type Figure = { kpm: number | null; left: number };
export type Totals = Record<PublicStep, Figure> & { quota: number | null; places: number };

/** Sums what is shown, and nothing else. The quota only where every place has one, so that shares compare like with like. */
export function totalsOf(places: readonly Shown[]): Totals {
  return {
    quota: places.every(({ quota }) => quota !== null) ? sum(places.map(({ quota }) => quota)).kpm : null,
    sp2d: sum(places.map(({ sp2d }) => sp2d)),
    credited: sum(places.map(({ credited }) => credited)),
    transacted: sum(places.map(({ transacted }) => transacted)),
    places: places.length,
  };
}

function sum(shown: readonly (number | null)[]): Figure {
  const known = shown.filter((kpm) => kpm !== null);
  return {
    kpm: known.length > 0 ? known.reduce((total, kpm) => total + kpm, 0) : null,
    left: shown.length - known.length,
  };
}

/** One kab/kota as if it were a sum of one. */
export const alone = (shown: Shown): Totals => ({
  quota: shown.quota,
  sp2d: sum([shown.sp2d]),
  credited: sum([shown.credited]),
  transacted: sum([shown.transacted]),
  places: 1,
});

/** What did not reach the next step, from two shown counts; null when one of them is hidden. */
export const gapOf = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : from - to;

/** Rupiah follow from the families that are shown: true rupiah would give their true number away. */
export const rupiahOf = (kpm: number | null, amountRp: number | null): number | null =>
  kpm === null || amountRp === null ? null : kpm * amountRp;

/** An edition is named by its day; after a withdrawal on the same day by its number too. */
export const editionCode = (on: string, before: number): string => (before === 0 ? on : `${on}-${before + 1}`);

export const isEditionCode = (text: string): boolean => /^20\d\d-[01]\d-[0-3]\d(-\d{1,2})?$/.test(text);

/** A period may be told of from its first day on. */
export const hasBegun = (startsOn: string, today: string): boolean => startsOn <= today;

/** Where the figures of a period come from: counted family by family, or reported as totals. */
export type PublicSource = "names" | "recap";
