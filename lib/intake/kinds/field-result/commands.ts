import "server-only";
import { partSteps } from "@/lib/intake/records/commands/part-steps";

export const FIELD_RESULT = partSteps({
  part: "field",
  source: "field",
  values: ["field_status", "field_on"],
  key: "field_key",
  amount: "null::int",
});
