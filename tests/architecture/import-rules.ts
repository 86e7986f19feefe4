import { layerOf, MAY_IMPORT } from "./layers.ts";
import type { Source } from "./sources.ts";

const PURE_LAYERS = ["rules", "filter", "schema", "present", "values", "document-shape"];
const IMPURE = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|from "node:/;

/** Layers, purity, and who may hold which package. */
export function importRules(sources: Source[]): string[] {
  const found: string[] = [];
  for (const { file, text, imports } of sources) {
    const layer = layerOf(file);
    if (layer === "tests" || layer === "generated" || layer === "package") continue;
    for (const { to, typeOnly } of imports) {
      if (typeOnly) continue;
      const target = layerOf(to);
      if (target === "tests") found.push(`${file}: imports tests (${to})`);
      else if (target !== "package" && !MAY_IMPORT[layer].includes(target)) {
        found.push(`${file}: a ${layer} may not import a ${target} (${to})`);
      }
      if (to === "zod" && (layer === "ui" || layer === "slice-component")) found.push(`${file}: zod in the browser`);
      if (layer === "values" && target === "package" && to !== "") found.push(`${file}: lib/values imports ${to}`);
    }
    if (PURE_LAYERS.includes(layer) && IMPURE.test(text))
      found.push(`${file}: a ${layer} must be pure (clock, environment or node:)`);
    if (/\bprocess\.env\b/.test(text) && layer !== "launch" && file !== "lib/platform/env.ts" && layer !== "seed") {
      if (!(layer === "page" && text.includes("process.env.NODE_ENV"))) found.push(`${file}: reads process.env`);
    }
    if (layer === "queries" || layer === "commands") found.push(...withoutActor(file, text));
  }
  return found;
}

/** Exported asynchronous functions of queries and commands whose first parameter is not the actor, client or tx. */
function withoutActor(file: string, text: string): string[] {
  const signature =
    /^export (?:async )?(?:function\*? (\w+)(?:<[^>]*>)?\(|const (\w+) = (?:cache\()?(?:async )?(?:<[^>]*>)?\()\s*(_?\w+)?[\s\S]*?(?:=>|\{\n)/gm;
  return [...text.matchAll(signature)]
    .filter(([all]) => /\basync\b|\bPromise</.test(all))
    .filter((match) => !/^_?(actor|client|tx)$/.test(match[3] ?? ""))
    .map((match) => `${file}: ${match[1] ?? match[2]} does not take the actor first`);
}
