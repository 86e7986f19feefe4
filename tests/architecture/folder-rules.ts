import path from "node:path";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

// Whoever opens a folder sees all of it at once, and finds a word of the field in one place.

const ROOMS = ["app", "components", "lib"];
const MOST_FILES = 15;

const isOfRooms = (file: string): boolean => ROOMS.includes(file.split("/")[0] ?? "");

/** One finding a folder. */
export function* folderSize({ sources }: House): Iterable<Finding> {
  const sizes = new Map<string, number>();
  for (const { file } of sources.filter((source) => isOfRooms(source.file))) {
    const folder = path.posix.dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  for (const [folder, files] of sizes) yield files > MOST_FILES ? `${folder}: ${files} files` : null;
}

/** One finding a file. */
export function* besideFolder({ sources }: House): Iterable<Finding> {
  const own = sources.map(({ file }) => file).filter(isOfRooms);
  const folders = new Set(
    own.flatMap((file) => file.split("/").map((_, depth, parts) => parts.slice(0, depth).join("/"))),
  );
  for (const file of own) {
    const name = file.replace(/\.(ts|tsx|mjs)$/, "");
    yield folders.has(name) ? `${file}: ${name}/ is a folder` : null;
  }
}
