// Who may do what: the one matrix. Where (region, bank) is decided by lib/auth/scope.ts; when, by each slice's rules.

export const ROLES = [
  "admin",
  "pfm",
  "dinsos-provinsi",
  "dinsos-kabkota",
  "bank",
  "dukcapil",
  "pendamping",
  "camat",
  "presenter",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  admin: "Administrator",
  pfm: "Direktorat PFM",
  "dinsos-provinsi": "Dinsos provinsi",
  "dinsos-kabkota": "Dinsos kab/kota",
  bank: "Bank penyalur",
  dukcapil: "Dispendukcapil",
  pendamping: "Pendamping",
  camat: "Camat",
  presenter: "Penyaji",
};

const DINSOS = ["dinsos-provinsi", "dinsos-kabkota"] as const;
const BY_NAME = ["pfm", ...DINSOS, "bank"] as const;
/** Those with a part of the work in a kecamatan. */
const IN_DISTRICT = ["pendamping", "camat"] as const;
const RECONCILING = ["admin", ...BY_NAME, "presenter"] as const;

const PERMISSIONS = {
  "realisation.read": ROLES,
  "kpm.read": [...BY_NAME, ...IN_DISTRICT],
  // Dispendukcapil reads no lists of families, only those whose case is assigned to it (the policies see to that).
  "kpm.read-of-case": [...BY_NAME, ...IN_DISTRICT, "dukcapil"],
  "kpm.reveal-identity": DINSOS,
  // A larger limit of numbers a day, for a purpose and a time.
  "reveals.grant": ["admin"],
  "kpm.note": [...DINSOS, "bank", ...IN_DISTRICT],
  // Who visits families, and who sees the photos of it: a bank reads what a visit found, not the pictures of a home.
  "field.work": [...DINSOS, ...IN_DISTRICT],
  "field.photos": ["pfm", ...DINSOS, ...IN_DISTRICT],
  "cases.read": ROLES,
  "cases.work": [...DINSOS, "bank", "dukcapil", "pendamping"],
  "cases.assign": DINSOS,
  "cases.verify": DINSOS,
  "cases.close": DINSOS,
  "cases.set-rules": ["admin"],
  "intake.read": ["pfm", ...DINSOS, "bank", "admin"],
  "intake.upload-totals": ["admin", "pfm"],
  "intake.upload-names": ["dinsos-kabkota", "dinsos-provinsi", "bank"],
  "intake.set-approval": ["admin", "dinsos-provinsi"],
  // A file is applied, cancelled and taken back by whoever may send its kind (lib/intake/kinds/rules.ts).
  "intake.decide": ["admin", "pfm", ...DINSOS, "bank"],
  "reconciliation.read": RECONCILING,
  "reconciliation.sign": ["dinsos-kabkota", "bank"],
  "reconciliation.unlock": ["dinsos-provinsi", "pfm"],
  "today.read": [...BY_NAME, ...IN_DISTRICT, "dukcapil"],
  "repair.read": ["pfm", ...DINSOS],
  "meetings.read": ["admin", "pfm", ...DINSOS, "presenter"],
  "meetings.hold": ["pfm", ...DINSOS, "presenter"],
  // What a meeting decided is read, reported on and finished by the party that it is about.
  "meetings.follow": ROLES,
  // Permission to read the families of a place includes the letters about them; each Dinsos writes its own.
  "letters.read": [...BY_NAME, ...IN_DISTRICT, "dukcapil"],
  "letters.write": DINSOS,
  "letters.set-office": ["admin", ...DINSOS],
  "transparency.publish": ["admin", "pfm"],
  "account.own": ROLES,
  "users.manage": ["admin"],
  "regions.group": ["admin"],
  "audit.read": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The roles that hold a permission, for the page that shows this matrix. */
export const rolesWith = (permission: Permission): readonly Role[] => PERMISSIONS[permission];

export const permits = (role: Role, permission: Permission): boolean => rolesWith(permission).includes(role);

/** Roles that read families by name. A presenter sees totals; an administrator manages and does not read families. */
export const readsByName = (role: Role): boolean => permits(role, "kpm.read-of-case");

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text);
export const PERMISSIONS_IN_ORDER: readonly Permission[] = Object.keys(PERMISSIONS).filter(isPermission);
