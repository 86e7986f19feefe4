import { ROLES, type Role } from "@/lib/auth/permissions";

/** What a role needs beside itself: regions, a directorate, a bank. */
export type Needs = { regions: boolean; directorate: boolean; bank: boolean };

export const NEEDS: Record<Role, Needs> = {
  admin: { regions: false, directorate: false, bank: false },
  pfm: { regions: false, directorate: true, bank: false },
  "dinsos-provinsi": { regions: true, directorate: false, bank: false },
  "dinsos-kabkota": { regions: true, directorate: false, bank: false },
  bank: { regions: true, directorate: false, bank: true },
  dukcapil: { regions: true, directorate: false, bank: false },
  pendamping: { regions: true, directorate: false, bank: false },
  camat: { regions: true, directorate: false, bank: false },
  presenter: { regions: false, directorate: true, bank: false },
};

export const ROLE_CHOICES: readonly Role[] = ROLES;

const REGION_LENGTHS: Partial<Record<Role, number>> = {
  "dinsos-provinsi": 2,
  "dinsos-kabkota": 4,
  dukcapil: 4,
  pendamping: 6,
  camat: 6,
};

/** The length that a region code of this role has; null when any will do. */
export const regionLengthOf = (role: Role): number | null => REGION_LENGTHS[role] ?? null;

/** What is wrong with a combination, as one sentence; null when it is right. */
export function scopeFault(input: {
  role: Role;
  regions: readonly string[];
  directorate: string | null;
  bank: string | null;
}): string | null {
  const needs = NEEDS[input.role];
  if (needs.regions && input.regions.length === 0) return "Isi paling sedikit satu kode wilayah untuk peran ini.";
  if (needs.directorate && !input.directorate && input.regions.length === 0)
    return "Pilih Wilayah PFM untuk peran ini.";
  if (needs.bank && !input.bank) return "Pilih bank untuk peran ini.";
  const length = regionLengthOf(input.role);
  if (length && input.regions.some((code) => code.length !== length))
    return `Kode wilayah untuk peran ini harus ${length} angka.`;
  return null;
}

const HOMES: Record<Role, string> = {
  admin: "/admin/users",
  pfm: "/",
  "dinsos-provinsi": "/today",
  "dinsos-kabkota": "/today",
  bank: "/today",
  dukcapil: "/today",
  pendamping: "/field",
  camat: "/today",
  presenter: "/meetings",
};

/** Where a role begins: at what it must do. The summary stays in everybody's menu. */
export const homeOf = (role: Role): string => HOMES[role];

/** How long somebody must wait: "40 detik", "3 menit". */
export const waitText = (seconds: number): string =>
  seconds < 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
