import { declarationsOf, reachOf } from "./declarations.ts";
import { layerOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";
import { AUDITED_BY_DATABASE, WITHOUT_TRACE } from "./without-trace.ts";

const OPENS = /\b(?:within|joining|inBulk)(?:<[^>(]*>)?\(/;
const TRACE = new RegExp(`\\brecordAudit\\(|insert into \\w+_events\\b|\\b(?:${AUDITED_BY_DATABASE.join("|")})\\(`);

type Command = { file: string; name: string; traced: boolean };

/** The exported commands that open a transaction by themselves or in their own file, and whether what they call leaves a trace. */
export function* openingCommands({ sources }: House): Iterable<Command> {
  const house = new Map(sources.map((source) => [source.file, source]));
  for (const source of sources) {
    const { file, text } = source;
    if (layerOf(file) !== "commands") continue;
    for (const { name, exported } of declarationsOf(text)) {
      if (!exported || !OPENS.test(reachOf(name, file, new Map([[file, source]])))) continue;
      yield { file, name, traced: TRACE.test(reachOf(name, file, house)) };
    }
  }
}

export function* leavesTrace(house: House): Iterable<Finding> {
  for (const { file, name, traced } of openingCommands(house))
    yield traced || name in WITHOUT_TRACE ? null : `${file}: ${name} writes no audit entry and no event`;
}
