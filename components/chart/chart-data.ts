import { compactRp, formatCount, formatPercent, formatRp } from "@/lib/values/rupiah";

export type ChartUnit = "kpm" | "cases" | "rp" | "percent";
export type Series = { key: string; label: string; values: readonly (number | null)[] };

/** What a chart and its table share: one label per point, one value per label and series. */
export type ChartData = { unit: ChartUnit; labels: readonly string[]; series: readonly Series[] };

/** The exact value, for tables and tooltips. */
export function formatValue(value: number | null, unit: ChartUnit): string {
  if (value === null) return "–";
  if (unit === "percent") return formatPercent(value / 100);
  if (unit === "rp") return formatRp(value);
  return unit === "cases" ? formatCount(value) : `${formatCount(value)} KPM`;
}

/** The short value, for axes. */
export function formatTick(value: number, unit: ChartUnit): string {
  if (unit === "percent") return `${formatCount(value)} %`;
  if (unit === "rp") return compactRp(value).replace("Rp", "");
  if (value >= 1e6) return compactRp(value).replace("Rp", "").replace(" juta", " jt");
  return value >= 1e4 ? `${formatCount(value / 1e3)} rb` : formatCount(value);
}

/** One record per label, as Recharts wants it. */
export function points({ labels, series }: ChartData): Record<string, string | number | null>[] {
  return labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map((line) => [line.key, line.values[index] ?? null])),
  }));
}
