import { PLACE_CHECKS } from "@/lib/intake/cells/rules/checks";
import { regencyReader } from "@/lib/intake/cells/rules/regency";
import { refuseOtherUnit } from "@/lib/intake/cells/rules/sense";
import { amount } from "@/lib/intake/fields/rules/field";
import {
  MOST_KPM,
  ONE_REGENCY,
  PERIOD,
  PROGRAM,
  periodOf,
  programReader,
  REGENCY_CODE,
  YEAR,
} from "@/lib/intake/fields/rules/of-totals";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";

const MOST_RP = 1e14;
const COLUMNS = [
  ["regency", "text"],
  ["period_id", "smallint"],
  ["sp2d_kpm", "integer"],
  ["sp2d_rp", "bigint"],
  ["credited_kpm", "integer"],
  ["credited_rp", "bigint"],
  ["transacted_kpm", "integer"],
  ["transacted_rp", "bigint"],
] as const;

/** Rekap nasional: the funnel of a kab/kota in families and rupiah. A row of zeros is taken, with a warning. */
export const RECAP: KindRules<typeof COLUMNS> = {
  label: "Rekap nasional per kab/kota",
  holds: "totals",
  withoutPeriod: "rekap",
  fields: [
    REGENCY_CODE,
    { ...PROGRAM, required: true },
    { ...PERIOD, required: true },
    YEAR,
    amount("sp2dKpm", "SP2D KPM", true, "KPM SP2D", "JUMLAH KPM SP2D", "ALOKASI KPM"),
    amount("sp2dRp", "SP2D Nominal (Rp)", true, "SP2D NOMINAL", "NOMINAL SP2D", "SP2D RP", "ALOKASI NOMINAL"),
    amount("creditedKpm", "Penyaluran KPM", true, "KPM PENYALURAN", "SALUR KPM", "KPM SALUR"),
    amount(
      "creditedRp",
      "Penyaluran Nominal (Rp)",
      true,
      "PENYALURAN NOMINAL",
      "NOMINAL PENYALURAN",
      "SALUR NOMINAL",
      "PENYALURAN RP",
    ),
    amount("transactedKpm", "Pencairan KPM", true, "KPM PENCAIRAN", "CAIR KPM", "REALISASI KPM"),
    amount(
      "transactedRp",
      "Pencairan Nominal (Rp)",
      true,
      "PENCAIRAN NOMINAL",
      "NOMINAL PENCAIRAN",
      "CAIR NOMINAL",
      "PENCAIRAN RP",
      "REALISASI NOMINAL",
    ),
    ...PLACE_CHECKS,
  ],
  oneOf: [ONE_REGENCY],
  constants: ["program", "period"],
  columns: COLUMNS,
  namedBy: ["regency", "period_id"],
  shown: {
    credited_rp: SHOWN.credited_rp,
    transacted_rp: SHOWN.transacted_rp,
    sp2d_kpm: { label: "SP2D KPM", as: "count" },
    sp2d_rp: { label: "SP2D Rp", as: "rp" },
    credited_kpm: { label: "Penyaluran KPM", as: "count" },
    transacted_kpm: { label: "Pencairan KPM", as: "count" },
  },
  reader(cells, context) {
    const program = programReader(cells, context);
    const regencyOf = regencyReader(cells, context);
    return () => {
      const regency = regencyOf();
      const code = program();
      const sp2dKpm = cells.count("sp2dKpm", true, MOST_KPM);
      const sp2dRp = cells.amount("sp2dRp", true, MOST_RP);
      const creditedKpm = cells.count("creditedKpm", true, MOST_KPM);
      const creditedRp = cells.amount("creditedRp", true, MOST_RP);
      const transactedKpm = cells.count("transactedKpm", true, MOST_KPM);
      const transactedRp = cells.amount("transactedRp", true, MOST_RP);
      const period = code === null ? null : periodOf(cells, context, code);
      const due = period?.entitledRp ?? null;
      const refuseUnit = (field: string, kpm: number | null, rp: number | null) =>
        refuseOtherUnit(cells, { kpm, rp, field, label: cells.label(field) }, due);
      refuseUnit("sp2dRp", sp2dKpm, sp2dRp);
      refuseUnit("creditedRp", creditedKpm, creditedRp);
      refuseUnit("transactedRp", transactedKpm, transactedRp);
      if (cells.refusedAny || !period) return null;
      const figures = [sp2dKpm, sp2dRp, creditedKpm, creditedRp, transactedKpm, transactedRp];
      if (figures.every((figure) => figure === 0)) cells.warn("sp2dKpm", "nol", "Semua angka 0; dimuat apa adanya.");
      else if ((creditedKpm ?? 0) > (sp2dKpm ?? 0))
        cells.warn("creditedKpm", "melebihi", "Penyaluran melebihi SP2D; dimuat apa adanya, periksa sumbernya.");
      else if ((transactedKpm ?? 0) > (creditedKpm ?? 0))
        cells.warn("transactedKpm", "melebihi", "Pencairan melebihi penyaluran; dimuat apa adanya, periksa sumbernya.");
      return [regency, period.id, sp2dKpm, sp2dRp, creditedKpm, creditedRp, transactedKpm, transactedRp];
    };
  },
};
