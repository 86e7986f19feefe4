import { TrendChart } from "@/components/chart/trend-chart";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { SOURCE_LABELS } from "@/lib/realisation/present/funnel";
import type { Source } from "@/lib/realisation/rules/figures";
import type { TrendLine } from "@/lib/realisation/rules/trend";
import { TermList } from "./term-list";

type TrendCardProps = {
  lines: readonly TrendLine[];
  source: Source;
  /** The same without the chosen bank. */
  clearHref: string | null;
};

/** SP2D, penyaluran and pencairan over the periods of the program. */
export function TrendCard({ lines, source, clearHref }: TrendCardProps) {
  const known = lines.filter(({ point }) => point !== null);
  const mixed = known.filter(({ point }) => point?.source !== source);
  const series = (key: "sp2dKpm" | "creditedKpm" | "transactedKpm", label: string) => ({
    key,
    label,
    values: lines.map(({ point }) => point?.[key] ?? null),
  });
  return (
    <Card
      title="Tren antarperiode"
      note={
        mixed.length > 0
          ? `Keluarga (KPM). ${mixed.map(({ period }) => period).join(", ")} dari ${SOURCE_LABELS.recap.toLowerCase()}; lainnya by name.`
          : `Keluarga (KPM), ${SOURCE_LABELS[source].toLowerCase()}.`
      }
      footer={<TermList terms={["periode", "sp2d", "penyaluran", "pencairan"]} />}
    >
      {known.length < 2 ? (
        <EmptyState
          state={
            clearHref && known.length === 0
              ? { tag: "filtered-away", what: "angka", clearHref }
              : { tag: "no-data-yet", what: "tren", hint: "Tren muncul setelah dua periode memiliki angka." }
          }
        />
      ) : (
        <TrendChart
          title="KPM antarperiode"
          data={{
            unit: "kpm",
            labels: lines.map(({ period }) => period),
            series: [
              series("sp2dKpm", "SP2D"),
              series("creditedKpm", "Penyaluran"),
              series("transactedKpm", "Pencairan"),
            ],
          }}
        />
      )}
    </Card>
  );
}
