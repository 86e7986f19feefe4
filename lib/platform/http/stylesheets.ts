import "server-only";
import fs from "node:fs";
import { env } from "@/lib/platform/env";

let known: readonly string[] | undefined;

/** The addresses of the application's stylesheets, for a page that is not drawn by React. */
export function stylesheets(): readonly string[] {
  const dev = env().NODE_ENV === "development";
  if (known && !dev) return known;
  const folder = dev ? ".next/dev/static/chunks" : ".next/static/chunks";
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  known = files
    .filter((name) => name.endsWith(".css"))
    .map((name) => `/_next/static/chunks/${encodeURIComponent(name)}`);
  return known;
}
