import type { Source } from "./sources.ts";

/** What stands at the top level of a file: a function, constant or type. */
export type Declaration = { name: string; exported: boolean; text: string };

/** The code of a file without its comments. */
export const withoutComments = (text: string): string =>
  text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/^\s*\/\/.*$/gm, "");

/** The comments of a file, one text. */
export const commentsOf = (text: string): string =>
  [...text.matchAll(/(?:^|[\s{])(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm)].map(([comment]) => comment).join("\n");

export function declarationsOf(text: string): Declaration[] {
  return withoutComments(text)
    .split(/^(?=(?:export |async |function |const |let |class |type ))/m)
    .flatMap((chunk) => {
      const name = /^(?:export )?(?:async )?(?:function\*? |const |let |class |type )(\w+)/.exec(chunk)?.[1];
      return name === undefined ? [] : [{ name, exported: chunk.startsWith("export "), text: chunk }];
    });
}

/** A declaration with everything that it names and everything those name, in its own file and, through imports, in others. */
export function reachOf(name: string, file: string, house: ReadonlyMap<string, Source>): string {
  const texts = new Map<string, string>();
  const follow = (wanted: string, at: string) => {
    const source = house.get(at);
    const found = source && known(source).get(wanted);
    const key = `${at} ${wanted}`;
    if (!found || texts.has(key)) return;
    texts.set(key, found.text);
    const words = new Set(found.text.match(/\b[A-Za-z_]\w*\b/g));
    for (const own of known(source).keys()) if (words.has(own)) follow(own, at);
    for (const { to, typeOnly, names } of source.imports)
      if (!typeOnly) for (const other of names) if (words.has(other)) follow(other, to);
  };
  follow(name, file);
  return [...texts.values()].join("\n");
}

const read = new WeakMap<Source, Map<string, Declaration>>();

function known(source: Source): Map<string, Declaration> {
  const before = read.get(source);
  if (before) return before;
  const found = new Map(declarationsOf(source.text).map((declaration) => [declaration.name, declaration]));
  read.set(source, found);
  return found;
}
