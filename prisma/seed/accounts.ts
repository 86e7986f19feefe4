import type { Role } from "@/lib/auth/permissions";

export type DemoAccount = {
  email: string;
  password: string;
  role: Role;
  label: string;
  regions: readonly string[];
  directorate?: string;
  bank?: string;
};

const password = "salur-demo-2026";

/** Invented accounts of the demo; never created in production mode. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: "badung@salur.example",
    password,
    role: "dinsos-kabkota",
    label: "Operator Dinsos Kab. Badung",
    regions: ["5103"],
  },
  {
    email: "tabanan@salur.example",
    password,
    role: "dinsos-kabkota",
    label: "Operator Dinsos Kab. Tabanan",
    regions: ["5102"],
  },
  {
    email: "loteng@salur.example",
    password,
    role: "dinsos-kabkota",
    label: "Operator Dinsos Kab. Lombok Tengah",
    regions: ["5202"],
  },
  { email: "bali@salur.example", password, role: "dinsos-provinsi", label: "Dinsos Provinsi Bali", regions: ["51"] },
  {
    email: "pfm2@salur.example",
    password,
    role: "pfm",
    label: "Direktorat PFM Wilayah II",
    regions: [],
    directorate: "II",
  },
  {
    email: "bank@salur.example",
    password,
    role: "bank",
    label: "Bank BNI di Kab. Badung",
    regions: ["5103"],
    bank: "BNI",
  },
  {
    email: "dukcapil@salur.example",
    password,
    role: "dukcapil",
    label: "Dispendukcapil Kab. Badung",
    regions: ["5103"],
  },
  {
    email: "pendamping@salur.example",
    password,
    role: "pendamping",
    label: "Pendamping Kec. Mengwi",
    regions: ["510302"],
  },
  { email: "camat@salur.example", password, role: "camat", label: "Camat Mengwi", regions: ["510302"] },
  {
    email: "penyaji@salur.example",
    password,
    role: "presenter",
    label: "Penyaji rakor Wilayah II",
    regions: [],
    directorate: "II",
  },
  { email: "admin@salur.example", password, role: "admin", label: "Administrator", regions: [""] },
];
