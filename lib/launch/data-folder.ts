import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartFailure } from "./sentence.ts";

// What a start may do with a folder that holds data: read it, add to it, and nothing else. A file that is lost or damaged is
// named with the next step; nothing is ever deleted or created again in its place.

export const SERVER_VERSION = "18";
/** Every PostgreSQL writes this file in one piece of this size. */
const CONTROL_BYTES = 8_192;
const UNCHANGED = "Tidak ada yang diubah atau dihapus.";
const RESTORE = "Pulihkan folder itu dari cadangan, lalu jalankan lagi.";

/** Makes the folder if it is not there; a folder that cannot be written or is a file is refused with a sentence. */
export function openFolder(folder: string): string {
  const base = path.resolve(folder);
  try {
    fs.mkdirSync(base, { recursive: true, mode: 0o755 });
    fs.accessSync(base, fs.constants.W_OK | fs.constants.R_OK | fs.constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOTDIR" || code === "EEXIST")
      throw new StartFailure(`DATA_DIR (${base}) adalah berkas, bukan folder. Pilih folder lain, lalu jalankan lagi.`);
    if (code === "EROFS" || code === "EACCES" || code === "EPERM")
      throw new StartFailure(
        `Folder data ${base} hanya bisa dibaca oleh pengguna ini. Perbaiki hak aksesnya atau pilih folder lain dengan DATA_DIR, lalu jalankan lagi.`,
      );
    throw error;
  }
  return base;
}

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether the folder holds a cluster of ours; false = it is still empty. Anything else is refused as it is. */
export function holdsCluster(dataDir: string): boolean {
  const found = fs.statSync(dataDir, { throwIfNoEntry: false });
  if (!found) return false;
  if (!found.isDirectory())
    throw new StartFailure(`${dataDir} adalah berkas, bukan folder data. ${UNCHANGED} ${RESTORE}`);
  if (fs.readdirSync(dataDir).length === 0) return false;
  const version = path.join(dataDir, "PG_VERSION");
  const control = path.join(dataDir, "global", "pg_control");
  if (!isFile(version) && !isFile(control))
    throw new StartFailure(
      `Folder ${dataDir} berisi berkas, tetapi bukan basis data PostgreSQL. ${UNCHANGED} Bila pernah berisi data Salur, pulihkan dari cadangan; bila tidak, pindahkan folder itu ke tempat lain, lalu jalankan lagi.`,
    );
  if (!isFile(version)) throw new StartFailure(`Berkas PG_VERSION di ${dataDir} hilang. ${UNCHANGED} ${RESTORE}`);
  const written = fs.readFileSync(version, "utf8").trim();
  if (written !== SERVER_VERSION)
    throw new StartFailure(
      /^\d{1,3}(\.\d)?$/.test(written)
        ? `Basis data di ${dataDir} dibuat PostgreSQL ${written}; Salur memakai ${SERVER_VERSION}. ${UNCHANGED} Pindahkan datanya dengan pg_upgrade, atau pakai DATABASE_URL.`
        : `Berkas PG_VERSION di ${dataDir} rusak. ${UNCHANGED} ${RESTORE}`,
    );
  if (!isFile(control) || fs.statSync(control).size !== CONTROL_BYTES)
    throw new StartFailure(`Berkas global/pg_control di ${dataDir} hilang atau rusak. ${UNCHANGED} ${RESTORE}`);
  return true;
}

type Secret = { file: string; bytes: number; encoding: "base64" | "base64url"; lost: string };

/**
 * A secret of its own file, made at the first start. `lost`: what to say when it is empty, or when it is missing though
 * `needed` means that something was locked with it.
 */
export function secretIn({ file, bytes, encoding, lost }: Secret, needed: boolean): string {
  if (!fs.existsSync(file)) {
    if (needed) throw new StartFailure(lost);
    fs.writeFileSync(file, randomBytes(bytes).toString(encoding), { mode: 0o600 });
  }
  const text = fs.readFileSync(file, "utf8").trim();
  if (text.length < bytes) throw new StartFailure(lost);
  return text;
}

/** The password of the embedded server's administrator. */
export const serverSecret = (base: string): Secret => ({
  file: path.join(base, "pg18.secret"),
  bytes: 18,
  encoding: "base64url",
  lost: `Berkas pg18.secret di ${base} hilang atau rusak, padahal folder pg18 berisi data yang dikunci dengannya. ${UNCHANGED} Kembalikan berkas itu dari cadangan, lalu jalankan lagi.`,
});

/** The password of the web role; a lost one is replaced, because the owner can set another. */
export const webSecret = (base: string): Secret => ({
  file: path.join(base, "web.secret"),
  bytes: 18,
  encoding: "base64url",
  lost: `Berkas web.secret di ${base} rusak. ${UNCHANGED} Pindahkan berkas itu; yang baru dibuat saat Salur dijalankan lagi.`,
});

/** What sessions are signed with; a lost one is replaced, and everybody signs in again. */
export const authSecretFile = (base: string): Secret => ({
  file: path.join(base, "auth.secret"),
  bytes: 33,
  encoding: "base64",
  lost: `Berkas auth.secret di ${base} rusak. ${UNCHANGED} Pindahkan berkas itu; yang baru dibuat saat Salur dijalankan lagi, dan semua orang masuk ulang.`,
});

const SAID: readonly [RegExp, (dataDir: string) => string][] = [
  [/control file|pg_control/i, (dir) => `Berkas global/pg_control di ${dir} rusak. ${UNCHANGED} ${RESTORE}`],
  [
    /checkpoint record|pg_wal|could not (open|read) file "pg_/i,
    (dir) => `Catatan transaksi di ${dir} hilang atau rusak, jadi PostgreSQL menolak menyala. ${UNCHANGED} ${RESTORE}`,
  ],
  [
    /permission|must be owned|could not open directory/i,
    (dir) => `PostgreSQL tidak boleh membaca ${dir}. Perbaiki pemilik dan hak aksesnya (0700), lalu jalankan lagi.`,
  ],
  [
    /no space left/i,
    () => "Disk penuh. Kosongkan ruang (paling sedikit 2 GB), lalu jalankan lagi; tidak ada data yang hilang.",
  ],
];

/** Why the server did not come up, from what it said itself. */
export function serverFailure(said: string, dataDir: string): StartFailure {
  const known = SAID.find(([words]) => words.test(said));
  if (known) return new StartFailure(known[1](dataDir));
  const fatal = /(?:FATAL|PANIC):\s+(.*)/.exec(said)?.[1] ?? said.trim().split("\n").at(-1) ?? "";
  return new StartFailure(
    `PostgreSQL tidak menyala dari ${dataDir} ("${fatal}"). ${UNCHANGED} Perbaiki sebabnya atau pulihkan dari cadangan, lalu jalankan lagi.`,
  );
}

/** A connection string that names a PostgreSQL server, or a sentence about the variable that holds another. */
export function checkUrl(name: string, url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol) && parsed.pathname.length > 1) return;
  throw new StartFailure(
    `${name} bukan alamat PostgreSQL. Bentuknya: postgresql://pengguna:sandi@server:5432/basisdata.`,
  );
}
