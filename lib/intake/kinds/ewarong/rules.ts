import { PLACE_CHECKS } from "@/lib/intake/cells/rules/checks";
import { spelled } from "@/lib/intake/fields/rules/field";
import { BANK, DISTRICT, PLACE_COLUMNS, REGION, VILLAGE } from "@/lib/intake/fields/rules/of-families";
import { REGION_PARTS } from "@/lib/intake/fields/rules/region-parts";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { cleanName } from "@/lib/values/text";

const COLUMNS = [
  ["code", "text"],
  ["name", "text"],
  ["bank", "text"],
  ...PLACE_COLUMNS,
  ["address", "text"],
  ["agent_status", "text"],
] as const;

const { name, address, village, bank_code } = SHOWN;

/** One e-Warong a row; a bank names its own only. */
export const EWARONG: KindRules<typeof COLUMNS> = {
  label: "Daftar e-Warong",
  holds: "names",
  ofBanks: true,
  withoutPeriod: "daftar e-Warong",
  fields: [
    {
      ...spelled(
        "code",
        "ID e-Warong",
        "ID_EWARONG",
        "KODE E-WARONG",
        "ID AGEN",
        "KODE AGEN",
        "ID TERMINAL",
        "TERMINAL ID",
        "TID",
        "MID",
      ),
      required: true,
    },
    {
      ...spelled(
        "agent",
        "Nama e-Warong",
        "NAMA_EWARONG",
        "NAMA AGEN",
        "NAMA TOKO",
        "NAMA WARUNG",
        "NAMA MERCHANT",
        "E-WARONG",
      ),
      required: true,
    },
    spelled("address", "Alamat", "ALAMAT E-WARONG", "ALAMAT AGEN", "ALAMAT TOKO"),
    spelled("agentStatus", "Status e-Warong", "STATUS", "STATUS AGEN", "STATUS EDC", "KEAKTIFAN", "AKTIF"),
    BANK,
    REGION,
    ...REGION_PARTS,
    DISTRICT,
    VILLAGE,
    ...PLACE_CHECKS,
  ],
  columns: COLUMNS,
  namedBy: ["code"],
  shown: { name, address, village, bank_code, agent_status: { label: "Status e-Warong", as: "text" } },
  reader: (cells, context) => () => {
    const code = cells.code("code", true);
    if (code === "" && !cells.refusedAny)
      cells.refuse("code", "kosong", "ID e-Warong kosong; isi ID agen atau terminal dari bank.");
    const name = cleanName(cells.words("agent"));
    if (name === "") cells.refuse("agent", "kosong", "Nama e-Warong kosong; isi nama agen.");
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    const bank = cells.bank("bank", context.bank);
    if (bank === "") cells.refuse("bank", "kosong", "Bank kosong; isi bank yang menunjuk e-Warong ini.");
    if (cells.refusedAny) return null;
    const active = cells.flag("agentStatus");
    return [
      code,
      name,
      bank,
      region,
      cells.place("district"),
      cells.place("village"),
      cells.words("address"),
      active === null ? "" : active ? "aktif" : "tidak-aktif",
    ];
  },
};
