import { layerOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

// Names, sizes and places of files.

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

export function* atTheTop({ paths }: House): Iterable<Finding> {
  for (const path of paths)
    if (!path.includes("/")) yield AT_THE_TOP.includes(path) ? null : `${path}: does not belong at the top`;
}

const linesOf = (text: string): number => text.split("\n").length - 1;
const isPage = (file: string, folder = "app/"): boolean => file.startsWith(folder) && file.endsWith("/page.tsx");

export function* fileLength({ sources }: House): Iterable<Finding> {
  for (const { file, text } of sources) yield linesOf(text) > 400 ? `${file}: ${linesOf(text)} lines` : null;
}

export function* pageLength({ sources }: House): Iterable<Finding> {
  for (const { file, text } of sources)
    if (isPage(file)) yield linesOf(text) > 80 ? `${file}: a page of ${linesOf(text)} lines` : null;
}

/** A page with filters says what it could not follow (lib/values/address.ts); what a form answers in the address is no filter. */
const hidesFaults = (text: string): boolean =>
  text.includes("searchParams") && !/Faults\(|<Overview |parsePhotoAnswer/.test(text);

export function* pageAddress({ sources }: House): Iterable<Finding> {
  for (const { file, text } of sources)
    if (isPage(file, "app/(dashboard)/"))
      yield hidesFaults(text) ? `${file}: reads its address and does not say what of it could not be followed` : null;
}

export function* fileNames({ sources }: House): Iterable<Finding> {
  for (const { file } of sources) {
    const [room, ...parts] = file.split("/");
    if (room !== "lib" && room !== "components") continue;
    const name = parts.find((part) => FORBIDDEN.test(part));
    yield name === undefined ? null : `${file}: forbidden name ${name}`;
  }
}

export function* sliceVocabulary({ sources }: House): Iterable<Finding> {
  for (const { file } of sources)
    if (file.startsWith("lib/"))
      yield layerOf(file) === "package" ? `${file}: has no role of the vocabulary in its path` : null;
}
