import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { applyRuleOnce } from "./commands/apply-rule";

/** One small step of what cases need without anybody asking; false when there is none. */
export const tendCasesOnce = (actor: SystemActor): Promise<boolean> => applyRuleOnce(actor);
