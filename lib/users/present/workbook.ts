import { isRole, PERMISSIONS_IN_ORDER, type Permission, permits, ROLE_LABELS, ROLES } from "@/lib/auth/permissions";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { sheetOf } from "@/lib/documents/shapes/sheet";
import type { DirectorateRow, UserRow } from "@/lib/users/queries";
import { formatInstant } from "@/lib/values/dates";
import { PERMISSION_LABELS, scopeText } from "./accounts";

export const userSheet = (users: readonly UserRow[]): WorkbookSheet =>
  sheetOf<UserRow>(
    "Akun",
    [
      { title: "Nama", width: 32, cell: ({ name }) => name },
      { title: "Surel", width: 32, cell: ({ email }) => email },
      { title: "Peran", width: 22, cell: ({ role }) => (isRole(role) ? ROLE_LABELS[role] : role) },
      {
        title: "Wilayah",
        width: 36,
        cell: ({ directorate, regions }) => (directorate ? `Wilayah PFM ${directorate}` : scopeText(regions)),
      },
      { title: "Bank", width: 10, cell: ({ bank }) => bank },
      { title: "Status", width: 12, cell: ({ disabled }) => (disabled ? "Nonaktif" : "Aktif") },
      { title: "Masuk terakhir", width: 22, cell: ({ signedInAt }) => (signedInAt ? formatInstant(signedInAt) : null) },
    ],
    [users],
  );

/** The matrix of rights: a line each, a column a role. */
export const permissionSheet = (): WorkbookSheet =>
  sheetOf<Permission>(
    "Siapa boleh apa",
    [
      { title: "Hak", width: 56, cell: (permission) => PERMISSION_LABELS[permission] },
      ...ROLES.map((role) => ({
        title: ROLE_LABELS[role],
        width: 18,
        cell: (permission: Permission) => (permits(role, permission) ? "ya" : "tidak"),
      })),
    ],
    [PERMISSIONS_IN_ORDER],
  );

type Province = { directorate: string; code: string; name: string };

export const directorateSheet = (directorates: readonly DirectorateRow[]): WorkbookSheet =>
  sheetOf<Province>(
    "Wilayah PFM",
    [
      { title: "Wilayah PFM", width: 24, cell: ({ directorate }) => directorate },
      { title: "Kode provinsi", width: 14, cell: ({ code }) => code },
      { title: "Provinsi", width: 30, cell: ({ name }) => name },
    ],
    [directorates.flatMap(({ name, provinces }) => provinces.map((one) => ({ ...one, directorate: name })))],
  );
