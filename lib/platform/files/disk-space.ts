import "server-only";
import { statfs } from "node:fs/promises";
import { Refusal } from "@/lib/platform/errors";

/** What must stay free beside a file: its rows are staged on the same disk. */
const RESERVE_BYTES = 512 * 2 ** 20;

const NO_SPACE =
  "Ruang simpan server penuh, jadi berkas ini tidak disimpan. Minta pengelola mengosongkan ruang, lalu unggah lagi.";

/** Refuses a file for which the disk has no space, before its bytes are taken. */
export async function needSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + RESERVE_BYTES) throw new Refusal("unavailable", NO_SPACE);
}

/** Said by the operating system, or by PostgreSQL (53100). */
export const isDiskFull = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code));

/** A full disk is told in one sentence; everything else stays what it is. */
export const asRefusal = (error: unknown): unknown =>
  isDiskFull(error) ? new Refusal("unavailable", NO_SPACE) : error;
