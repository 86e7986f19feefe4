import "server-only";
import { COUNTING_STATES } from "@/lib/intake/rules/lifecycle";
import { constants } from "@/lib/platform/database/db";

/** For SQL, `state in (...)`: written out, as the index that keeps a content from being taken twice is. */
export const COUNTING = constants(COUNTING_STATES);
