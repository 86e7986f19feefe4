// Perbaikan data: what became of a person from one copy of DTKS to the next. SQL does the same for a million people at
// once (commands/compare-copies.ts); a test holds the two against each other.

export type NikStatus = "valid" | "invalid" | "unknown";
/** The state of a person in one copy. */
export type Standing = { active: boolean; nikStatus: NikStatus; exitReason: string };

export const MOVES = ["entered", "left", "repaired", "broken"] as const;
export type Move = (typeof MOVES)[number];
export const isMove = (text: string): text is Move => MOVES.some((move) => move === text);

/** Said of a person whom the newer copy does not name, or names as inactive without a word. */
export const GONE = "tidak ada lagi dalam salinan";
export const NO_REASON = "tidak aktif, tanpa alasan";

/** Why a NIK goes to Dispendukcapil. */
export const HAND_OVER_CAUSES = {
  unreadable: "NIK tidak terbaca di DTKS",
  invalid: "NIK tidak sah di DTKS",
  unmatched: "NIK KPM tidak padan",
} as const;

/** null = nothing that anybody must look at. Who left is not asked about the NIK any more. */
export function moveOf(before: Standing | null, after: Standing | null): { move: Move; reason: string } | null {
  const [was, is] = [before?.active ?? false, after?.active ?? false];
  if (was && !is) return { move: "left", reason: after ? after.exitReason || NO_REASON : GONE };
  if (!is) return null;
  if (!was) return { move: "entered", reason: "" };
  if (before?.nikStatus !== "valid" && after?.nikStatus === "valid") return { move: "repaired", reason: "" };
  if (before?.nikStatus === "valid" && after?.nikStatus === "invalid") return { move: "broken", reason: "" };
  return null;
}
