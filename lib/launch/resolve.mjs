// Lets plain Node run the product's TypeScript outside Next: `@/` is the project root, extensions may be left out,
// what is below the build is left alone, `server-only` (a bundler's guard) is empty. Loaded with `node --import ./lib/launch/resolve.mjs`.
import fs from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    const own = specifier.startsWith("@/");
    const relative =
      specifier.startsWith(".") &&
      context.parentURL?.startsWith("file:") &&
      !context.parentURL.includes("/node_modules/") &&
      !context.parentURL.includes("/.next/");
    if (!own && !relative) return next(specifier, context);
    const base = own
      ? path.join(ROOT, specifier.slice(2))
      : path.resolve(path.dirname(fileURLToPath(context.parentURL)), specifier);
    const ending = ENDINGS.find((e) => isFile(base + e));
    if (ending === undefined) return next(specifier, context);
    return next(pathToFileURL(base + ending).href, context);
  },
});
