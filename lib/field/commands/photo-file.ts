import "server-only";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/platform/env";
import { asRefusal, needRoom } from "@/lib/platform/room";

/** Photos have names that the server made up; nothing else is a name. */
export const PHOTO_NAME = /^[0-9a-f]{32}$/;

export const photoFolder = (): string => path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, "photos");

/** Where a photo, or its small copy, is kept. */
export function photoPath(name: string, small = false): string {
  if (!PHOTO_NAME.test(name)) throw new Error("not the name of a photo");
  return path.join(photoFolder(), small ? `${name}.small` : name);
}

/** Puts a photo and its small copy on the disk, both or none. */
export async function keepPhotoFiles(actor: Actor, name: string, whole: Buffer, small: Buffer): Promise<void> {
  await mkdir(photoFolder(), { recursive: true });
  await needRoom(photoFolder(), whole.length + small.length);
  try {
    await write(photoPath(name), whole);
    await write(photoPath(name, true), small);
  } catch (error) {
    await removePhotoFiles(actor, name);
    throw asRefusal(error);
  }
}

async function write(target: string, bytes: Buffer): Promise<void> {
  const file = await open(target, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Removes a photo and its small copy. */
export async function removePhotoFiles(_actor: Actor, name: string): Promise<void> {
  await Promise.all([rm(photoPath(name), { force: true }), rm(photoPath(name, true), { force: true })]);
}
