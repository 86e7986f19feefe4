import { isRole, PERMISSIONS_IN_ORDER, type Permission, permits, ROLE_LABELS } from "@/lib/auth/permissions";
import { formatCount } from "@/lib/values/rupiah";

/** "seluruh Indonesia", "wilayah 51, 52"; [] = nowhere. */
export function scopeText(regions: readonly string[]): string {
  if (regions.includes("")) return "seluruh Indonesia";
  if (regions.length === 0) return "belum ada wilayah";
  return `kode wilayah ${regions.join(", ")}`;
}

export const PERMISSION_LABELS: Record<Permission, string> = {
  "realisation.read": "Melihat corong dan rekap",
  "kpm.read": "Membaca data keluarga (tersamar)",
  "kpm.read-of-case": "Membaca keluarga dari masalahnya (tersamar)",
  "kpm.reveal-identity": "Membuka dan mencari nomor identitas, dengan alasan dan batas sehari",
  "reveals.grant": "Menambah batas nomor identitas sehari",
  "kpm.note": "Menulis catatan pada keluarga",
  "field.work": "Mendatangi keluarga dan mencatat hasilnya",
  "field.photos": "Melihat foto bukti kunjungan",
  "cases.read": "Melihat masalah",
  "cases.work": "Mengambil dan mencatat masalah",
  "cases.assign": "Menugaskan masalah kepada petugas",
  "cases.verify": "Memverifikasi masalah",
  "cases.close": "Menutup masalah",
  "cases.set-rules": "Mengatur penyelesai, tenggat, dan hari libur",
  "intake.read": "Melihat berkas masuk",
  "intake.upload-totals": "Memuat kuota dan rekap",
  "intake.upload-names": "Memuat DPM dan laporan bank",
  "intake.decide": "Menerapkan, membatalkan, dan menarik kembali berkas",
  "intake.set-approval": "Mengatur persetujuan dua orang per kab/kota",
  "reconciliation.read": "Melihat rekonsiliasi",
  "reconciliation.sign": "Menandatangani berita acara",
  "reconciliation.unlock": "Membuka kunci periode",
  "today.read": "Melihat pekerjaan hari ini",
  "repair.read": "Melihat perbaikan data (salinan DTKS)",
  "meetings.read": "Melihat rakor dan bahannya",
  "meetings.hold": "Menyusun rakor, membekukan angka, mencatat keputusan",
  "meetings.follow": "Melihat dan melaporkan tindak lanjut pihaknya",
  "letters.read": "Membaca surat kepada bank, Dispendukcapil, dan desa/kelurahan",
  "letters.write": "Membuat, memberi nomor, mengirim, dan membatalkan surat",
  "letters.set-office": "Mengatur kop, penanda tangan, dan pola nomor surat",
  "transparency.publish": "Menerbitkan dan menarik data publik",
  "account.own": "Mengelola akun sendiri",
  "users.manage": "Mengelola akun",
  "regions.group": "Mengatur Wilayah PFM",
  "audit.read": "Membaca catatan audit",
};

/** What ending every session of an account ends. */
export const endingSentence = (sessions: number): string =>
  sessions === 0
    ? "Tidak ada sesi yang sedang terbuka, jadi tidak ada yang berakhir."
    : `${formatCount(sessions)} sesi yang sedang terbuka berakhir sekarang juga: perangkatnya harus masuk lagi, dan yang sedang diketik dapat hilang.`;

const readsOnly = (right: Permission): boolean => /\.read($|-)/.test(right) || right === "account.own";

type Account = { role: string; directorate: string | null; regions: readonly string[]; bank: string | null };

/** Who an account is and where: "Bank penyalur, kode wilayah 5103, BNI". */
export function accountText({ role, directorate, regions, bank }: Account): string {
  const where = directorate ? `Wilayah PFM ${directorate}` : scopeText(regions);
  return [isRole(role) ? ROLE_LABELS[role] : role, where, bank].filter(Boolean).join(", ");
}

/** What disabling an account takes away: who it is and where, what it may do besides reading, and its sessions. */
export function disablingSentences(account: Account, sessions: number): string[] {
  const { role } = account;
  const rights = isRole(role) ? PERMISSIONS_IN_ORDER.filter((right) => permits(role, right)) : [];
  const does = rights.filter((right) => !readsOnly(right)).map((right) => PERMISSION_LABELS[right].toLowerCase());
  return [
    `${accountText(account)}: tidak dapat masuk lagi dan kehilangan ${formatCount(rights.length)} hak${does.length > 0 ? `, di antaranya ${does.join("; ")}` : ""}.`,
    endingSentence(sessions),
  ];
}

const ADMIN_TABS = [
  { label: "Akun dan hak", href: "/admin/users" },
  { label: "Wilayah PFM", href: "/admin/directorates" },
  { label: "Jenis masalah", href: "/admin/case-types" },
  { label: "Hari libur", href: "/admin/holidays" },
  { label: "Buka nomor", href: "/admin/reveals" },
  { label: "Surat", href: "/letters/office" },
  { label: "Data publik", href: "/admin/public" },
] as const;

/** The sections of the settings, with the current one marked. */
export const adminTabs = (current: (typeof ADMIN_TABS)[number]["href"]) =>
  ADMIN_TABS.map((tab) => ({ ...tab, current: tab.href === current }));
