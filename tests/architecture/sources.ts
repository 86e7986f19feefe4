import fs from "node:fs";
import path from "node:path";

export type Import = { from: string; to: string; typeOnly: boolean };
/** file is relative to the root, with forward slashes. Import.to likewise for own files, else the package name. */
export type Source = { file: string; text: string; imports: Import[] };

const ROOMS = ["app", "components", "lib", "prisma", "tests"];
const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']/gms;
const LAZY = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

export function readSources(root: string): Source[] {
  const files: string[] = [];
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== "generated" && entry.name !== "node_modules") walk(file);
      } else if (/\.(ts|tsx|mjs)$/.test(entry.name)) files.push(file);
    }
  };
  for (const room of ROOMS) if (fs.existsSync(path.join(root, room))) walk(room);
  return files.map((file) => {
    const text = fs.readFileSync(path.join(root, file), "utf8");
    return { file, text, imports: importsOf(root, file, text) };
  });
}

function importsOf(root: string, file: string, text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(IMPORT)) {
    const clause = match[0];
    const onlyTypes = match[1] !== undefined || /\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}/.test(clause);
    found.push({ from: file, to: target(root, file, match[2] ?? ""), typeOnly: onlyTypes });
  }
  for (const match of text.matchAll(LAZY)) {
    found.push({ from: file, to: target(root, file, match[1] ?? ""), typeOnly: false });
  }
  return found;
}

function target(root: string, file: string, specifier: string): string {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null;
  if (base === null) return specifier;
  const ending = ["", ".ts", ".tsx", ".mjs", "/index.ts"].find(
    (e) => fs.statSync(path.join(root, base + e), { throwIfNoEntry: false })?.isFile() ?? false,
  );
  return base + (ending ?? "");
}
