import type { Metadata } from "next";
import { ComparisonChart } from "@/components/chart/comparison-chart";
import { Funnel } from "@/components/chart/funnel/funnel";
import { TrendChart } from "@/components/chart/trend-chart";
import { TileMap } from "@/components/map/tile-map";
import { ViewPicker } from "@/components/shell/view-picker";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { DataStamp } from "@/components/ui/text/data-stamp";
import { Figure } from "@/components/ui/text/figure";
import { Forms } from "./forms";
import { BANKS, CHOICES, CRUMBS, FIGURES, GAPS, hrefOf, STEPS, TREND, tileValues } from "./invented";
import { Lists } from "./lists";

export const metadata: Metadata = { title: "Galeri" };

/** Every picture with invented numbers, to look at while drawing. */
export default function GalleryPage() {
  const values = tileValues();
  return (
    <>
      <PageHeading
        above={<Breadcrumb crumbs={CRUMBS} />}
        title="Provinsi Bali"
        lead="Program Sembako, Oktober sampai Desember 2026"
        actions={<ViewPicker action="/gallery" choices={CHOICES} kept={{ region: "51" }} />}
      />
      <Card
        title="Dari 204.480 keluarga dalam kuota, 186.233 sudah membelanjakan bantuannya"
        note="Angka di bawah saluran adalah keluarga yang berhenti di antara dua langkah. Aliran tipis diperbesar agar terlihat."
        footer={<DataStamp asOf="22 Nov 2026 16.10 WIB" source="DPM, laporan BRI dan BNI" />}
      >
        <Funnel steps={STEPS} gaps={GAPS} />
      </Card>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {FIGURES.map((figure) => (
          <Card key={figure.label}>
            <Figure {...figure} />
          </Card>
        ))}
      </div>
      <div className="grid gap-4 xl:grid-cols-[5fr_3fr]">
        <Card
          title="Pencairan terhadap kuota, 514 kab/kota"
          note="Satu kotak satu kab/kota; klik untuk turun satu tingkat."
        >
          <TileMap title="Pencairan terhadap kuota per kab/kota" values={values} hrefOf={hrefOf} />
        </Card>
        <Card title="Bali" level={3}>
          <TileMap title="Kab/kota di Bali" values={values} hrefOf={hrefOf} prefix="51" />
        </Card>
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Tren enam periode">
          <TrendChart title="Tren enam periode" data={TREND} />
        </Card>
        <Card title="Menurut bank penyalur">
          <ComparisonChart title="Menurut bank penyalur" head="Bank" data={BANKS} />
        </Card>
      </div>
      <Lists />
      <Forms />
    </>
  );
}
