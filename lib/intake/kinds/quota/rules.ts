import type { Cells } from "@/lib/intake/cells/rules/cells";
import { PLACE_CHECKS } from "@/lib/intake/cells/rules/checks";
import { regencyReader } from "@/lib/intake/cells/rules/regency";
import { amount } from "@/lib/intake/fields/rules/field";
import {
  MOST_KPM,
  ONE_REGENCY,
  PERIOD,
  PROGRAM,
  periodOf,
  periodTextOf,
  programReader,
  REGENCY_CODE,
  YEAR,
} from "@/lib/intake/fields/rules/of-totals";
import type { Context, KindRules } from "@/lib/intake/kinds/kind";

const COLUMNS = [
  ["regency", "text"],
  ["program", "text"],
  ["from_on", "date"],
  ["to_on", "date"],
  ["kpm", "integer"],
  ["decree", "text"],
] as const;

/** Kuota: kab/kota, program, period or year, families, decree. */
export const QUOTA: KindRules<typeof COLUMNS> = {
  label: "Kuota",
  holds: "totals",
  withoutPeriod: "kuota",
  fields: [
    REGENCY_CODE,
    PROGRAM,
    PERIOD,
    YEAR,
    amount("kpm", "Kuota KPM", true, "KPM", "KUOTA", "JUMLAH KPM", "PAGU KPM", "ALOKASI KPM", "ALOKASI"),
    {
      field: "decree",
      label: "Nomor SK",
      required: true,
      aliases: ["NOMOR SK", "NO SK", "SK", "SK PENETAPAN", "NOMOR SURAT KEPUTUSAN"],
    },
    ...PLACE_CHECKS,
  ],
  oneOf: [ONE_REGENCY, { fields: ["period", "year"], label: "Periode atau Tahun" }],
  constants: ["program", "period", "decree"],
  columns: COLUMNS,
  namedBy: ["regency", "program", "from_on", "to_on"],
  shown: { kpm: { label: "Kuota KPM", as: "count" }, decree: { label: "Nomor SK", as: "text" } },
  reader(cells, context) {
    const program = programReader(cells, context);
    const regencyOf = regencyReader(cells, context);
    return () => {
      const regency = regencyOf();
      const code = cells.has("program") ? program() : "SEMBAKO";
      const kpm = cells.count("kpm", true, MOST_KPM);
      const decree = cells.text("decree", 80);
      if (decree === "") cells.refuse("decree", "kosong", "Nomor SK kosong; kuota tanpa SK tidak dimuat.");
      const span = code === null ? null : spanOf(cells, context, code);
      return cells.refusedAny || !span ? null : [regency, code, span.from, span.to, kpm, decree];
    };
  },
};

function spanOf(cells: Cells, context: Context, program: string): { from: string; to: string } | null {
  const text = periodTextOf(cells);
  if (text?.kind === "year") return { from: `${text.year}-01-01`, to: `${text.year}-12-31` };
  const period = periodOf(cells, context, program);
  return period && { from: period.startsOn, to: period.endsOn };
}
