import { BANK_REPORT } from "@/lib/intake/kinds/bank-report/commands";
import { DPM } from "@/lib/intake/kinds/dpm/commands";
import { DTKS } from "@/lib/intake/kinds/dtks/commands";
import { DUKCAPIL_REPLY } from "@/lib/intake/kinds/dukcapil-reply/commands";
import { EWARONG } from "@/lib/intake/kinds/ewarong/commands";
import { KKS } from "@/lib/intake/kinds/kks/commands";
import { QUOTA, RECAP } from "@/lib/intake/kinds/quota/commands";
import { ORDER } from "@/lib/intake/kinds/sp2d/commands";
import { VERVAL } from "@/lib/intake/kinds/verval/commands";
import type { KindSteps } from "@/lib/intake/plan/commands/plan";
import { FIELD_RESULT, RETURNED } from "@/lib/intake/records/commands/part-steps";
import type { Kind } from "./rules";

/** What each kind of file does at each step. */
export const STEPS: Record<Kind, KindSteps> = {
  quota: QUOTA,
  recap: RECAP,
  dpm: DPM,
  sp2d: ORDER,
  "bank-report": BANK_REPORT,
  "field-result": FIELD_RESULT,
  return: RETURNED,
  verval: VERVAL,
  kks: KKS,
  ewarong: EWARONG,
  dtks: DTKS,
  "dukcapil-reply": DUKCAPIL_REPLY,
};
