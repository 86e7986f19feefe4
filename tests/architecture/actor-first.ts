import { declarationsOf, reachOf } from "./declarations.ts";
import { layerOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

const SIGNATURE =
  /^export (?:async )?(?:function\*? \w+(?:<[^>]*>)?\(|const \w+ = (?:cache\()?(?:async )?(?:<[^>]*>)?\()\s*(\w+)?[\s\S]*?(?:=>|\{\n)/;
/** Whoever touches the database holds one of these, or opens it by one of the doors. */
const DATABASE =
  /\b(?:actor|client|tx|within|reading|joining|inBulk|ownerConnection|ownerPool|prisma|\$queryRaw|\$executeRaw)\b/;

/** Functions of other files need no look: they are asked the same. */
export function* takesActorFirst({ sources }: House): Iterable<Finding> {
  for (const source of sources) {
    const { file, text } = source;
    if (!["queries", "commands"].includes(layerOf(file))) continue;
    for (const { name, text: whole } of declarationsOf(text)) {
      const [head, first = ""] = SIGNATURE.exec(whole) ?? [];
      if (!head || !/\basync\b|\bPromise</.test(head)) continue;
      if (!DATABASE.test(reachOf(name, file, new Map([[file, source]])))) continue;
      yield /^(actor|client|tx)$/.test(first) ? null : `${file}: ${name} does not take the actor first`;
    }
  }
}
