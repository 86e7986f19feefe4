import "server-only";
import { asRefusal } from "@/lib/platform/files/disk-space";
import { prepareStore, removeStored, storedFile, writeStored } from "@/lib/platform/files/store";

const PHOTO_NAME = /^[0-9a-f]{32}$/;
const smallOf = (name: string): string => `${name}.small`;

/** Where a photo, or its small copy, is kept. */
export function photoPath(name: string, small = false): string {
  if (!PHOTO_NAME.test(name)) throw new Error("not the name of a photo");
  return storedFile("photos", small ? smallOf(name) : name);
}

/** Puts a photo and its small copy on the disk, both or none. */
export async function keepPhotoFiles(name: string, whole: Buffer, small: Buffer): Promise<void> {
  await prepareStore("photos", whole.length + small.length);
  try {
    await writeStored("photos", name, whole);
    await writeStored("photos", smallOf(name), small);
  } catch (error) {
    await removePhotoFiles(name);
    throw asRefusal(error);
  }
}

/** Removes a photo and its small copy. */
export async function removePhotoFiles(name: string): Promise<void> {
  await Promise.all([removeStored("photos", name), removeStored("photos", smallOf(name))]);
}
