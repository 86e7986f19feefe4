import { commentsOf } from "./declarations.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

const CITED =
  /(?<![\w@.\-/])(?:lib|app|components|prisma|tests)\/(?:[\w*-]|\.(?=\w)|\/(?=[\w([*])|\([\w-]+\)|\[[\w.]+\])+/g;
const ENDINGS = ["", ".ts", ".tsx", ".mjs"];

/** Comments of the code, and READMEs, styles, models and SQL as a whole. Migrations tell what was; they are not asked. */
export function* citedPaths({ sources, prose, sql, paths }: House): Iterable<Finding> {
  const code = sql.filter(({ file }) => file.startsWith("prisma/sql/"));
  const texts = [...sources.map(({ file, text }) => ({ file, text: commentsOf(text) })), ...prose, ...code];
  for (const { file, text } of texts)
    for (const [cited] of text.matchAll(CITED))
      yield exists(cited, paths) ? null : `${file}: cites ${cited}, which does not exist`;
}

/** A star stands for any part of one name. */
function exists(cited: string, paths: ReadonlySet<string>): boolean {
  if (!cited.includes("*")) return ENDINGS.some((ending) => paths.has(cited + ending));
  const names = cited.split("*").map((part) => part.replace(/[.()[\]]/g, "\\$&"));
  const pattern = new RegExp(`^${names.join("[^/]*")}(\\.\\w+)?$`);
  return [...paths].some((path) => pattern.test(path));
}
