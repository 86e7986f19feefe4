import { TileMap } from "@/components/map/tile-map";
import type { TileValue } from "@/components/map/tile-map-html";
import { Card } from "@/components/ui/page/card";
import type { Place, Source } from "@/lib/realisation/rules/figures";
import { TermList } from "./term-list";

type MapCardProps = { regencies: readonly Place[]; source: Source; prefix: string; hrefOf: (code: string) => string };

/** Pencairan of SP2D for each kab/kota of a view, as equal squares. */
export function MapCard({ regencies, source, prefix, hrefOf }: MapCardProps) {
  const values = new Map<string, TileValue>(
    regencies.map((place) => {
      const figures = place[source];
      const share = figures && { numerator: figures.transactedKpm, denominator: figures.sp2dKpm };
      return [place.code, { name: place.name, share }];
    }),
  );
  return (
    <Card
      title="Realisasi pencairan tiap kab/kota"
      note="KPM yang sudah bertransaksi dari KPM dalam SP2D. Satu kotak satu kab/kota; klik untuk turun ke kab/kota itu."
      footer={<TermList terms={["realisasi"]} />}
    >
      <TileMap title="Realisasi pencairan tiap kab/kota" values={values} hrefOf={hrefOf} prefix={prefix} />
    </Card>
  );
}
