import type { Permission } from "@/lib/auth/permissions";

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
