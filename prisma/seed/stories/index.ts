import type { PoolClient } from "pg";
import type { DemoPeriod } from "@/prisma/seed/demo/totals";
import { doubleNiks } from "./double-niks";
import { expansion } from "./expansion";
import { failedTopUp } from "./failed-top-up";
import { firstFamilies } from "./first-families";
import { kecamatanWithoutEWarong } from "./kecamatan-without-ewarong";
import { lettersOfBadung } from "./letters-of-badung";
import { meetingOfBadung } from "./meeting-of-badung";
import { meetingsOfThreeProvinces } from "./meetings-of-three-provinces";
import { recapDiffers } from "./recap-differs";

/** A situation that a presenter wants to show: SQL on the generated rows before, or on the totals after they are counted. */
export type Story = {
  title: string;
  look: string;
  apply: (client: PoolClient, periods: readonly DemoPeriod[]) => Promise<void>;
  afterCounting?: (client: PoolClient, periods: readonly DemoPeriod[]) => Promise<void>;
};

export const STORIES: readonly Story[] = [
  expansion,
  failedTopUp,
  kecamatanWithoutEWarong,
  doubleNiks,
  recapDiffers,
  meetingsOfThreeProvinces,
  meetingOfBadung,
  lettersOfBadung,
  firstFamilies,
];
