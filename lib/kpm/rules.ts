/** The steps that a family passes in a period, in order. */
export const FAMILY_STEPS = ["dpm", "sp2d", "credited", "transacted"] as const;
export type FamilyStep = (typeof FAMILY_STEPS)[number];
export const isFamilyStep = (text: string): text is FamilyStep => FAMILY_STEPS.some((step) => step === text);

/** The sources that may speak of a family in a period. */
export const SOURCE_KINDS = ["dpm", "order", "bank", "field"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The gap whose unexplained families a list shows, and nothing else; null where the list is another. */
export const tracedGap = ({ gap, explained, q }: { gap: FamilyStep | ""; explained: string; q: string }) =>
  gap === "" || gap === "dpm" || explained !== "no" || q !== "" ? null : gap;

export const NAME_LENGTH = 60;
/** A name shorter than this finds half a kab/kota. */
export const SHORTEST_NAME = 3;

/** NIK that one may paste to filter a list. */
export const MOST_PASTED = 1_000;

export const FAMILY_NOTE_LENGTH = 1_000;
