import "server-only";
import path from "node:path";
import { env } from "@/lib/platform/env";

/** Where an uploaded file is kept. */
export const storedPath = (name: string): string =>
  path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "uploads", name);
