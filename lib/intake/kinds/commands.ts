import type { KindSteps } from "@/lib/intake/plan/commands/plan";
import { BANK_REPORT } from "./bank-report/commands";
import { DPM } from "./dpm/commands";
import { DTKS } from "./dtks/commands";
import { DUKCAPIL_REPLY } from "./dukcapil-reply/commands";
import { EWARONG } from "./ewarong/commands";
import { FIELD_RESULT } from "./field-result/commands";
import { KKS } from "./kks/commands";
import { QUOTA } from "./quota/commands";
import { RECAP } from "./recap/commands";
import { RETURNED } from "./return/commands";
import type { Kind } from "./rules";
import { ORDER } from "./sp2d/commands";
import { VERVAL } from "./verval/commands";

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
