import fs from "node:fs";
import { EXTRA_FOLDERS, SLICE_FILES, sliceOf } from "./layers.ts";
import type { Source } from "./sources.ts";

const FORBIDDEN = /^(utils?|helpers?|common|misc|shared|manager|service|index)(\.\w+)*$/;
const AT_THE_TOP = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "tests",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.ts",
  "README.md",
  "biome.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "next-env.d.ts",
];

/** A page with filters says what it could not follow (lib/values/address.ts); what a form answers in the address is no filter. */
const readsAddress = (text: string): boolean =>
  text.includes("searchParams") && !/Faults\(|<Overview |parsePhotoAnswer/.test(text);

/** Names, sizes and places of files. */
export function fileRules(root: string, sources: Source[]): string[] {
  const found: string[] = [];
  for (const entry of fs.readdirSync(root)) {
    if (entry.startsWith(".") || entry === "node_modules" || entry.endsWith(".tsbuildinfo")) continue;
    if (!AT_THE_TOP.includes(entry)) found.push(`${entry}: does not belong at the top`);
  }
  for (const { file, text } of sources) {
    const lines = text.split("\n").length - 1;
    if (lines > 400) found.push(`${file}: ${lines} lines`);
    if (file.startsWith("app/") && file.endsWith("/page.tsx") && lines > 80)
      found.push(`${file}: a page of ${lines} lines`);
    if (file.startsWith("app/(dashboard)/") && file.endsWith("/page.tsx") && readsAddress(text))
      found.push(`${file}: reads its address and does not say what of it could not be followed`);
    const [room] = file.split("/");
    if (room === "lib" || room === "components") {
      for (const part of file.split("/").slice(1))
        if (FORBIDDEN.test(part)) found.push(`${file}: forbidden name ${part}`);
    }
    const slice = sliceOf(file);
    if (!slice) continue;
    const name = (file.split("/")[2] ?? "").replace(/\.tsx?$/, "");
    const known = SLICE_FILES.some((k) => k === name) || EXTRA_FOLDERS[slice]?.includes(name);
    if (!known) found.push(`${file}: a slice has no file "${name}"`);
  }
  return found;
}
