import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { runTool } from "./child.ts";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/models",
  "prisma/seed",
  "public",
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-node.ts",
];

/** A fingerprint of everything that a build depends on. */
export function sourceHash(sources = SOURCES): string {
  const hash = createHash("sha256");
  const add = (file: string) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    else if (stat) hash.update(file).update(fs.readFileSync(file));
  };
  for (const source of sources) add(source);
  return hash.digest("hex");
}

/** The Prisma client, generated again when the models changed. */
export async function generateClient(): Promise<void> {
  await onceFor("prisma/generated/.source", sourceHash(["prisma/models", "package-lock.json"]), () =>
    runTool("prisma", ["generate", "--no-hints"]),
  );
}

/** The production build, made again when the sources changed. */
export const build = (): Promise<void> => onceFor(".next/.source", sourceHash(), () => runTool("next", ["build"]));

async function onceFor(mark: string, key: string, work: () => Promise<void>): Promise<void> {
  if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === key) return;
  fs.rmSync(mark, { force: true });
  await work();
  fs.writeFileSync(mark, key);
}
