import fs from "node:fs";
import path from "node:path";
import { checksumOf, readSql } from "./migrations.ts";

// prisma/sql: the functions, policies and triggers in force, each once. What several of them say is a fragment.

export const KINDS = ["functions", "policies", "triggers"] as const;
export type Kind = (typeof KINDS)[number];

/** A file with its fragments filled in; tables: those whose policies and rights, or triggers, it holds. */
export type SqlFile = { path: string; kind: Kind; name: string; sql: string; hash: string; tables: string[] };

const DEFINITION = /^\{([a-z_]+)(?::([a-z_]+))?\} = ([\s\S]*?);\n/gm;
const USE = /\{([a-z_]+)(?::([a-z_]+))?\}/g;

type Fragments = Map<string, { parameter?: string; text: string }>;

const fragmentsOf = (text: string): Fragments =>
  new Map(
    [...text.matchAll(DEFINITION)].map(([, name = "", parameter, value = ""]) => [name, { parameter, text: value }]),
  );

/** The text with each {name} and {name:column} replaced, also inside what replaced it. */
function fill(text: string, fragments: Fragments, file: string, within: string[] = []): string {
  return text.replace(USE, (_, name: string, argument?: string) => {
    const fragment = fragments.get(name);
    if (!fragment || within.includes(name)) throw new Error(`${file}: {${name}} is no fragment, or one of itself`);
    const { parameter } = fragment;
    if ((parameter === undefined) !== (argument === undefined))
      throw new Error(`${file}: {${name}} about which column?`);
    const own = parameter === undefined ? fragment.text : fragment.text.replaceAll(`{${parameter}}`, argument ?? "");
    return fill(own, fragments, file, [...within, name]);
  });
}

const TABLES: Record<Kind, RegExp | null> = {
  functions: null,
  policies: /^(?:alter table (\w+) enable row level security|grant [^;]* on\s+(\w+)\s+to salur_web);/gm,
  triggers: /^create trigger \w+ [^;]*?\son (\w+)\s/gm,
};

function tablesOf(kind: Kind, sql: string): string[] {
  const pattern = TABLES[kind];
  return pattern === null
    ? []
    : [...new Set([...sql.matchAll(pattern)].map(([, first, second]) => first ?? second ?? ""))];
}

/** Grows with every change of prisma/sql, so that an application from before knows that it is the older one. sum: what it belongs to. */
export type CodeVersion = { version: number; sum: string };
export const readVersion = (folder = "prisma/sql"): CodeVersion =>
  JSON.parse(fs.readFileSync(path.join(folder, "version.json"), "utf8"));
export const sumOf = (files: SqlFile[]): string =>
  checksumOf(files.map((file) => `${file.path} ${file.hash}`).join("\n"));

/** Every file, in the order in which a fresh database takes them. */
export function readCode(folder = "prisma/sql"): SqlFile[] {
  const shared = fragmentsOf(readSql(path.join(folder, "fragments.sql")));
  return KINDS.flatMap((kind) =>
    fs
      .readdirSync(path.join(folder, kind))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => {
        const text = readSql(path.join(folder, kind, file));
        const name = `${kind}/${file}`;
        const sql = fill(text.replace(DEFINITION, ""), new Map([...shared, ...fragmentsOf(text)]), name);
        return { path: name, kind, name: file.slice(0, -4), sql, hash: checksumOf(sql), tables: tablesOf(kind, sql) };
      }),
  );
}
