import type { Frozen } from "@/lib/meetings/deck/queries/deck";
import { formatInstant } from "@/lib/values/dates";

/** Which numbers hang on the wall: "Angka dibekukan 16 Nov 2026 09.00 WITA (versi 2)", or those of a moment. */
export const numbersText = (frozen: Frozen | null, takenAt: string, region: string): string =>
  frozen
    ? `Angka dibekukan ${formatInstant(frozen.takenAt, region)} (versi ${frozen.version})`
    : `Angka langsung, dibaca ${formatInstant(new Date(takenAt), region)}`;
