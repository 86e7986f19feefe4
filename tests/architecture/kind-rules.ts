import { layerOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

// A kind of file stands alone in its folder, so that adding one touches no other.

const KINDS = "lib/intake/kinds/";
const KIND = /^lib\/intake\/kinds\/([^/]+)\/(.+)$/;
const PARTS = ["rules.ts", "commands.ts"];

/** One finding a file of a kind. */
export function* kindFolders({ sources }: House): Iterable<Finding> {
  for (const { file, imports } of sources) {
    const [, kind, part = ""] = KIND.exec(file) ?? [];
    if (kind === undefined) continue;
    const other = imports.map(({ to }) => to).find((to) => (KIND.exec(to)?.[1] ?? kind) !== kind);
    if (!PARTS.includes(part)) yield `${file}: a kind is its rules.ts and its commands.ts`;
    else yield other === undefined ? null : `${file}: knows another kind (${other})`;
  }
}

const isClient = (text: string): boolean => text.startsWith('"use client"');
const isServer = (text: string): boolean => text.startsWith('"use server"');

/** One finding a file that begins in the browser: what it brings along at run time, however far away. */
export function* kindsOffBrowser({ sources }: House): Iterable<Finding> {
  const known = new Map(sources.map((source) => [source.file, source]));
  for (const { file } of sources.filter(({ text }) => isClient(text))) {
    const reached = new Set([file]);
    for (const at of reached) {
      const source = known.get(at);
      if (source && !isServer(source.text))
        for (const { to, typeOnly } of source.imports) if (!typeOnly && known.has(to)) reached.add(to);
    }
    const kind = [...reached].find((to) => to.startsWith(KINDS));
    yield kind === undefined ? null : `${file}: brings ${kind} into the browser`;
  }
}

const VALUE = /^(?:export )?(?:default|const|let|function\*?|async|class|enum)\b/m;

/** One finding a file of types alone. */
export function* typesAlone({ sources }: House): Iterable<Finding> {
  for (const { file, text } of sources)
    if (layerOf(file) === "types") yield VALUE.test(text) ? `${file}: holds more than types` : null;
}
