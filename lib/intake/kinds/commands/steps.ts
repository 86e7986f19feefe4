import type { Kind } from "@/lib/intake/kinds/rules/kinds";
import type { KindSteps } from "@/lib/intake/plan/commands/plan";
import { BANK_REPORT } from "./bank-report";
import { DPM } from "./dpm";
import { DTKS } from "./dtks";
import { DUKCAPIL_REPLY } from "./dukcapil-reply";
import { EWARONG } from "./ewarong";
import { KKS } from "./kks";
import { ORDER } from "./order";
import { FIELD_RESULT, RETURNED } from "./part-file";
import { QUOTA, RECAP } from "./totals";
import { VERVAL } from "./verval";

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
