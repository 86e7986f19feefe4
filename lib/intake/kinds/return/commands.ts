import "server-only";
import { partSteps } from "@/lib/intake/records/commands/part-steps";

export const RETURNED = partSteps({
  part: "return",
  source: "return",
  values: ["returned_rp", "returned_on"],
  key: "return_key",
  amount: "s.returned_rp",
});
