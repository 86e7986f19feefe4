import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { UnreadableFile } from "./row";
import { broken, type Entries, listEntries } from "./xlsx/entries";

// A zip archive is a workbook, or it holds exactly one file that is read in its place.

/** What systems add to archives beside the files that a person put there. */
const ADDED = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export type Archive = { zip: yauzl.ZipFile; entries: Entries };

/** Opens an archive and lists it within limits. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw broken();
  });
  try {
    return { zip, entries: await listEntries(zip) };
  } catch (error) {
    zip.close();
    if (error instanceof UnreadableFile) throw error;
    throw isNameFault(error) ? unsafeName() : broken();
  }
}

const isNameFault = (error: unknown): boolean =>
  error instanceof Error && /relative path|absolute path|invalid characters in fileName/.test(error.message);

const unsafeName = () =>
  new UnreadableFile(
    "Arsip ini memuat nama berkas yang menunjuk ke luar arsip dan ditolak demi keamanan. Unggah lembar kerjanya langsung, tanpa ZIP.",
  );

export const isWorkbook = ({ entries }: Archive): boolean => entries.has("xl/workbook.xml");

/** Writes the only file of an archive to `target`. Closes the archive. */
export async function unpackOnly({ zip, entries }: Archive, target: string): Promise<void> {
  try {
    const entry = onlyFile(entries);
    if (entry.isEncrypted())
      throw new UnreadableFile("Arsip ini dikunci kata sandi. Buka kuncinya, lalu unggah lembar kerjanya langsung.");
    await pipeline(await zip.openReadStreamPromise(entry), fs.createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    fs.rmSync(target, { force: true });
    if (error instanceof UnreadableFile || isDiskFault(error)) throw error;
    throw broken();
  } finally {
    zip.close();
  }
}

function onlyFile(entries: Entries): yauzl.Entry {
  const files = [...entries.values()].filter(({ fileName }) => !fileName.endsWith("/") && !ADDED.test(fileName));
  const [file] = files;
  if (entries.has("xl/workbook.bin") || entries.has("content.xml") || entries.has("[Content_Types].xml"))
    throw new UnreadableFile(
      "Berkas ini bukan lembar kerja .xlsx (mungkin .xlsb, .ods, atau dokumen lain). Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
    );
  if (!file) throw new UnreadableFile("Arsip ini kosong. Masukkan satu berkas .xlsx atau .csv, lalu unggah lagi.");
  if (files.length > 1)
    throw new UnreadableFile(
      `Arsip ini berisi ${files.length} berkas, padahal hanya satu yang dapat dibaca. Unggah berkasnya satu per satu.`,
    );
  return file;
}

/** A full or failing disk is no fault of the file. */
const isDiskFault = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && (error.syscall === "write" || error.syscall === "open");
