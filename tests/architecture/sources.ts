import fs from "node:fs";
import path from "node:path";

/**
 * to: relative to the root for own files, else the package name. written: the same as the file has it. names: what is
 * imported, as it is called where it comes from.
 */
export type Import = { to: string; written: string; typeOnly: boolean; names: string[] };
/** file is relative to the root, with forward slashes. */
export type Source = { file: string; text: string; imports: Import[] };
type Text = { file: string; text: string };
/** What rules look at. prose: READMEs, styles and models; paths: every file and folder. */
export type House = { sources: Source[]; prose: Text[]; sql: Text[]; paths: ReadonlySet<string> };

const ROOMS = ["app", "components", "lib", "prisma", "tests"];
const IMPORT = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\sfrom\s+)?["']([^"']+)["']/gms;
const LAZY = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
const CODE = /\.(ts|tsx|mjs)$/;
const PROSE = /\.(md|css|prisma)$/;
const SQL = /\.sql$/;

/** A house from its files: path to text. */
export function houseOf(files: ReadonlyMap<string, string>): House {
  const paths = new Set<string>();
  for (const file of files.keys()) for (let at = file; at !== "."; at = path.posix.dirname(at)) paths.add(at);
  const sources: Source[] = [];
  const prose: Text[] = [];
  const sql: Text[] = [];
  for (const [file, text] of files) {
    if (CODE.test(file) && ROOMS.includes(file.split("/")[0] ?? ""))
      sources.push({ file, text, imports: importsOf(file, text, files) });
    if (PROSE.test(file)) prose.push({ file, text });
    if (SQL.test(file)) sql.push({ file, text });
  }
  return { sources, prose, sql, paths };
}

/** The house as it stands on the disk, without what is generated or installed. */
export function readHouse(root: string): House {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules" || file === "prisma/generated") continue;
      if (entry.isDirectory()) walk(file);
      else if (!entry.name.endsWith(".tsbuildinfo")) {
        const isText = CODE.test(file) || PROSE.test(file) || SQL.test(file);
        files.set(file, isText ? fs.readFileSync(path.join(root, file), "utf8") : "");
      }
    }
  };
  walk("");
  return houseOf(files);
}

export const readSources = (root: string): Source[] => readHouse(root).sources;

function importsOf(file: string, text: string, files: ReadonlyMap<string, string>): Import[] {
  const found: Import[] = [];
  for (const [clause, type, named = "", to = ""] of text.matchAll(IMPORT)) {
    const typeOnly = type !== undefined || /\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}/.test(clause);
    const names = [...named.matchAll(/(\w+)(?: as \w+)?\s*(?=[,}])/g)].map((match) => match[1] ?? "");
    found.push({ to: target(file, to, files), written: to, typeOnly, names });
  }
  for (const [, to = ""] of text.matchAll(LAZY))
    found.push({ to: target(file, to, files), written: to, typeOnly: false, names: [] });
  return found;
}

function target(file: string, specifier: string, files: ReadonlyMap<string, string>): string {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null;
  if (base === null) return specifier;
  return base + (["", ".ts", ".tsx", ".mjs", "/index.ts"].find((ending) => files.has(base + ending)) ?? "");
}
