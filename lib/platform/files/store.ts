import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/platform/env";
import { needSpace } from "./disk-space";

// What people send is kept in a folder of DATA_DIR for each kind of file, outside what is served, under names that the
// server makes up. Nothing else in the product knows where.

export type Store = "uploads" | "photos";

const NAME = /^[\w-][\w.-]{0,63}$/;
/** A name that the server made up, with what a copy of the file adds to it. */
const MADE_UP = /^([0-9a-f]{32})(\.\w+)?$/;
/** A file younger than this may belong to a request whose row is still on its way. */
const YOUNG_MS = 3_600_000;

export const newFileName = (): string => randomBytes(16).toString("hex");

export const storeFolder = (store: Store): string => path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, store);

/** Where a file is kept; a name that leads anywhere else is thrown. */
export function storedFile(store: Store, name: string): string {
  if (!NAME.test(name)) throw new Error(`not the name of a file of ${store}`);
  return path.join(storeFolder(store), name);
}

/** Refuses files for which the disk has no space. */
export async function prepareStore(store: Store, bytes: number): Promise<void> {
  await mkdir(storeFolder(store), { recursive: true });
  await needSpace(storeFolder(store), bytes);
}

/** Writes a new file through to the disk. */
export async function writeStored(store: Store, name: string, bytes: Uint8Array): Promise<void> {
  const file = await open(storedFile(store, name), "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
}

export const removeStored = (store: Store, name: string): Promise<void> => rm(storedFile(store, name), { force: true });

/** Removes files that belong to nothing; `kept` returns which of these names belong to something. Gives how many it removed. */
export async function tidyStore(
  store: Store,
  kept: (names: string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  await mkdir(storeFolder(store), { recursive: true });
  const files = (await readdir(storeFolder(store))).flatMap((file) => {
    const name = MADE_UP.exec(file)?.[1];
    return name === undefined ? [] : [{ file, name }];
  });
  const known = await kept([...new Set(files.map(({ name }) => name))]);
  let removed = 0;
  for (const { file } of files.filter(({ name }) => !known.has(name))) {
    const { mtimeMs } = await stat(storedFile(store, file));
    if (Date.now() - mtimeMs < YOUNG_MS) continue;
    await removeStored(store, file);
    removed += 1;
  }
  return removed;
}
