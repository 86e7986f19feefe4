import type { Kind } from "@/lib/intake/rules/kinds";
import { BANK_REPORT } from "./bank-report";
import { DPM } from "./dpm";
import type { KindSteps } from "./plan";
import { QUOTA, RECAP } from "./totals";

/** What each kind of file does at each step. */
export const STEPS: Record<Kind, KindSteps> = { "bank-report": BANK_REPORT, dpm: DPM, quota: QUOTA, recap: RECAP };
