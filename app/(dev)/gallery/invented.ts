import type { ChartData } from "@/components/chart/chart-data";
import type { Gap } from "@/components/chart/funnel/funnel-gap";
import type { Step } from "@/components/chart/funnel/funnel-step";
import { TILE_GRID } from "@/components/map/tile-grid";
import type { TileValue } from "@/components/map/tile-map-html";
import { define, type Term } from "@/lib/glossary/define";

const NAMES: Record<string, string> = {
  "5101": "Kab. Jembrana",
  "5102": "Kab. Tabanan",
  "5103": "Kab. Badung",
  "5104": "Kab. Gianyar",
  "5105": "Kab. Klungkung",
  "5106": "Kab. Bangli",
  "5107": "Kab. Karangasem",
  "5108": "Kab. Buleleng",
  "5171": "Kota Denpasar",
};

export const hrefOf = (code: string): string => `/regions/${code}`;

/** A rate that looks like a country: better in the west, thinner in the east, two kab/kota without data. */
export function tileValues(): Map<string, TileValue> {
  return new Map(
    TILE_GRID.map(({ code, column }, index) => {
      const denominator = 8000 + ((index * 7919) % 24000);
      const rate = Math.max(0.3, 1 - column / 130 - ((index * 37) % 100) / 330);
      const share = index % 97 === 5 ? null : { numerator: Math.round(denominator * rate), denominator };
      return [code, { name: NAMES[code] ?? `Kab. Contoh ${code}`, share }];
    }),
  );
}

const step = (term: Term, kpm: number | null, rp: number | null): Step => ({
  ...define(term),
  term,
  kpm,
  rp,
  href: `/kpm?step=${term}`,
});

export const STEPS: Step[] = [
  step("kuota", 204480, null),
  step("dpm", 201276, null),
  step("sp2d", 199912, 119947200000),
  step("penyaluran", 193380, 116028000000),
  step("pencairan", 186233, 111739800000),
];

const gap = (kpm: number, rp: number | null, explainedKpm: number): Gap => ({
  kpm,
  rp,
  explainedKpm,
  href: "/kpm?gap=dpm",
  explainedHref: "/cases",
  unexplainedHref: "/kpm?explained=no",
});

export const GAPS: Gap[] = [
  gap(3204, null, 3204),
  gap(1364, 818400000, 990),
  gap(6532, 3919200000, 4730),
  gap(7147, 4288200000, 2280),
];

export const CRUMBS = [
  { label: "Nasional", href: "/" },
  { label: "Wilayah PFM III", href: "/regions/III" },
  { label: "Bali" },
];

export const CHOICES = [
  {
    name: "period",
    label: "Periode",
    value: "sembako-2026-10-3",
    options: [
      { value: "sembako-2026-10-3", label: "Sembako Okt–Des 2026" },
      { value: "sembako-2026-07-3", label: "Sembako Jul–Sep 2026" },
    ],
  },
  {
    name: "bank",
    label: "Bank",
    value: "",
    options: [
      { value: "", label: "Semua bank" },
      { value: "BRI", label: "BRI" },
    ],
  },
];

const meaning = { definition: "Contoh definisi.", source: "Contoh" };
export const FIGURES = [
  { ...meaning, label: "Belum terjelaskan", value: "7.043", unit: "KPM", tone: "problem", href: "/kpm?explained=no" },
  { ...meaning, label: "Masalah terbuka", value: "11.204", unit: "kasus", href: "/cases", note: "1.902 lewat tenggat" },
  { ...meaning, label: "Pencairan", value: "91,1 %", note: "186.233 dari 204.480 KPM", tone: "ok" },
  { ...meaning, label: "Selisih dengan rekap", value: null },
] as const;

const PERIODS = ["Jul–Sep 25", "Okt–Des 25", "Jan–Mar 26", "Apr–Jun 26", "Jul–Sep 26", "Okt–Des 26"];
export const TREND: ChartData = {
  unit: "percent",
  labels: PERIODS,
  series: [
    { key: "sp2d", label: "SP2D", values: [97.1, 97.4, 96.2, 98, 98.1, 97.8] },
    { key: "credited", label: "Penyaluran", values: [94.1, 95.2, 90.3, 95.9, 96.2, 94.6] },
    { key: "transacted", label: "Pencairan", values: [91.9, 92.2, 84.7, null, 93.4, 91.1] },
  ],
};
export const BANKS: ChartData = {
  unit: "kpm",
  labels: ["BRI", "BNI", "MANDIRI", "BTN"],
  series: [
    { key: "credited", label: "Penyaluran", values: [93120, 61200, 27960, 11100] },
    { key: "transacted", label: "Pencairan", values: [90411, 57322, 27800, 10700] },
  ],
};
