import path from "node:path";
import { type Layer, layerOf, MAY_IMPORT } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House, Import, Source } from "./sources.ts";

// Layers, purity, and who may hold which package.

type Room = keyof typeof MAY_IMPORT;
const PURE_LAYERS: Layer[] = ["rules", "filter", "schema", "present", "values", "document-shape"];
const IMPURE = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|from "node:/;

const isRoom = (layer: Layer): layer is Room => layer in MAY_IMPORT;

function* placed({ sources }: House): Iterable<Source & { layer: Room }> {
  for (const source of sources) {
    const layer = layerOf(source.file);
    if (isRoom(layer)) yield { ...source, layer };
  }
}

/** What is imported at run time; imports of types are free. */
function* valueImports(house: House): Iterable<Import & { file: string; layer: Room; target: Layer }> {
  for (const { file, layer, imports } of placed(house))
    for (const one of imports) if (!one.typeOnly) yield { ...one, file, layer, target: layerOf(one.to) };
}

export function* layers(house: House): Iterable<Finding> {
  for (const { file, layer, to, target } of valueImports(house)) {
    if (target === "tests" || target === "package") continue;
    yield MAY_IMPORT[layer].includes(target) ? null : `${file}: a ${layer} may not import a ${target} (${to})`;
  }
}

export function* noTests(house: House): Iterable<Finding> {
  for (const { file, to, target } of valueImports(house))
    yield target === "tests" ? `${file}: imports tests (${to})` : null;
}

export function* noZodInBrowser(house: House): Iterable<Finding> {
  for (const { file, layer, to } of valueImports(house))
    if (layer === "ui" || layer === "slice-component") yield to === "zod" ? `${file}: zod in the browser` : null;
}

export function* valuesAlone(house: House): Iterable<Finding> {
  for (const { file, layer, to, target } of valueImports(house))
    if (layer === "values") yield target === "package" ? `${file}: lib/values imports ${to}` : null;
}

export function* purity(house: House): Iterable<Finding> {
  for (const { file, layer, text } of placed(house))
    if (PURE_LAYERS.includes(layer))
      yield IMPURE.test(text) ? `${file}: a ${layer} must be pure (clock, environment or node:)` : null;
}

/** Next replaces NODE_ENV in a page when it builds. */
const mayReadEnvironment = ({ file, layer, text }: Source & { layer: Room }): boolean =>
  layer === "launch" ||
  layer === "seed" ||
  file === "lib/platform/env.ts" ||
  (layer === "page" && text.includes("process.env.NODE_ENV"));

export function* environment(house: House): Iterable<Finding> {
  for (const source of placed(house))
    yield /\bprocess\.env\b/.test(source.text) && !mayReadEnvironment(source)
      ? `${source.file}: reads process.env`
      : null;
}

/** The launcher and the tests also run as programs, without the resolver that knows the alias: then with file endings. */
const runsAlone = (file: string, written: string): boolean =>
  ["launch", "tests"].includes(layerOf(file)) && /\.(ts|tsx|mjs)$/.test(written);

export function* importStyle({ sources }: House): Iterable<Finding> {
  for (const { file, imports } of sources) {
    const own = `${path.posix.dirname(file)}/`;
    for (const { to, written } of imports) {
      if (!/^(\.|@\/)/.test(written) || runsAlone(file, written)) continue;
      if (written.startsWith("../")) yield `${file}: climbs to ${to}; name it from the root, with @/`;
      else if (written.startsWith("@/") && to.startsWith(own))
        yield `${file}: names ${to} from the root; it is inside, ./`;
      else yield null;
    }
  }
}
