import "server-only";
import fs from "node:fs";

const FOLDER = process.env.NODE_ENV === "development" ? ".next/dev/static/chunks" : ".next/static/chunks";

let known: string[] | undefined;

/** The addresses of the application's stylesheets, for a page that is not drawn by React. */
export function stylesheets(): readonly string[] {
  if (known && process.env.NODE_ENV !== "development") return known;
  const files = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [];
  known = files
    .filter((name) => name.endsWith(".css"))
    .map((name) => `/_next/static/chunks/${encodeURIComponent(name)}`);
  return known;
}
