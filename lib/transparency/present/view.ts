import { csvHref, metadataHref, type PublicAsk, publicHref } from "@/lib/transparency/filter";
import type { PublicView } from "@/lib/transparency/queries/view";
import { alone, type Totals, totalsOf } from "@/lib/transparency/rules/small-cells";
import { formatDate, formatInstant } from "@/lib/values/dates";
import { asOfWords, type Line, SOURCE_WORDS } from "./words";

export const DESCRIPTION =
  "Berapa keluarga yang sudah menerima dan memakai bantuan pangan, menurut provinsi dan kab/kota. Data terbuka tanpa data pribadi.";

export const nameOf = ({ lineage }: PublicView): string => lineage.at(-1)?.name ?? "Indonesia";

export const titleOf = (view: PublicView): string => `Bantuan pangan di ${nameOf(view)}, ${view.period.label}`;

/** An address inside the same edition: the newest needs no name, an older one keeps its own. */
const hrefs = ({ edition, editions, period, periods }: PublicView, ask: PublicAsk) => {
  const kept = edition === editions[0] ? "" : edition.code;
  const of = (code: string) => (code === periods[0]?.code ? "" : code);
  return {
    kept,
    place: (region: string) => publicHref({ region, period: of(period.code), edition: kept }),
    period: (code: string) => publicHref({ region: ask.region, period: of(code), edition: kept }),
  };
};

export const crumbsOf = (view: PublicView, ask: PublicAsk) => [
  { label: "Indonesia", href: hrefs(view, ask).place("") },
  ...view.lineage.map(({ code, name }) => ({ label: name, href: hrefs(view, ask).place(code) })),
];

const NEWEST = 4;

/** Periods to choose from: the newest beside the one that is open, and the others by year. */
export function choicesOf(view: PublicView, ask: PublicAsk) {
  const all = view.periods.map(({ code, label, programName, startsOn }) => ({
    label,
    note: programName === view.period.programName ? "" : programName,
    year: startsOn.slice(0, 4),
    href: hrefs(view, ask).period(code),
    current: code === view.period.code,
  }));
  const near = all.filter(({ current }, index) => index < NEWEST || current);
  const others = all.filter((choice) => !near.includes(choice));
  const years = [...new Set(others.map(({ year }) => year))];
  return { near, years: years.map((year) => ({ year, choices: others.filter((choice) => choice.year === year) })) };
}

/** "Data per 20 November 2026 · sumber ... · terbitan 28 Nov 2026 16.10 WIB". */
export const stampOf = ({ period, edition }: PublicView): string =>
  `Data per ${asOfWords(period)} · sumber ${SOURCE_WORDS[period.source]} · diterbitkan ${formatInstant(edition.publishedAt)}`;

/** Said on an edition that is not the newest; null on the newest. */
export function olderWords(view: PublicView): { text: string; href: string } | null {
  const [newest] = view.editions;
  if (!newest || newest === view.edition) return null;
  const last = view.lineage.at(-1);
  return {
    text: `Anda membaca terbitan ${editionWords(view.edition)}. Ada yang lebih baru, ${editionWords(newest)}.`,
    href: publicHref({ region: last?.code ?? "", period: view.period.code, edition: "" }),
  };
}

export const editionWords = ({ code, onDate }: { code: string; onDate: string }): string =>
  code === onDate ? formatDate(onDate) : `${formatDate(onDate)} (ke-${code.slice(onDate.length + 1)})`;

export type LinesPicture = { title: string; what: string; note: string; lines: Line[]; total?: Line };

/** The table of a view: provinces of the country, kab/kota of a province, periods of a kab/kota. */
export function linesOf(view: PublicView, ask: PublicAsk): LinesPicture {
  const { place, period } = hrefs(view, ask);
  const total: Line = { key: "total", name: "Jumlah", totals: totalsOf(view.places) };
  if (ask.region.length === 4) {
    const lines = view.history.map(({ period: one, place: own }) => ({
      key: one.code,
      name: one.label,
      href: period(one.code),
      note: one.programName,
      totals: alone(own),
    }));
    return { title: "Dari periode ke periode", what: "Periode", note: "Klik periode untuk membukanya.", lines };
  }
  if (ask.region.length === 2) {
    const lines = view.places.map((own) => ({
      key: own.code,
      name: own.name,
      href: place(own.code),
      totals: alone(own),
    }));
    return {
      title: "Tiap kab/kota",
      what: "Kab/kota",
      note: "Jumlah keluarga. Klik nama untuk membuka kab/kota itu.",
      lines,
      total,
    };
  }
  const lines = view.provinces.flatMap(({ code, name }) => {
    const inside = view.places.filter((own) => own.code.startsWith(code));
    return inside.length === 0 ? [] : [{ key: code, name, href: place(code), totals: totalsOf(inside) }];
  });
  return {
    title: "Tiap provinsi",
    what: "Provinsi",
    note: "Jumlah keluarga. Klik nama untuk turun ke kab/kota.",
    lines,
    total,
  };
}

/** The kab/kota of a view as shares of a map. */
export function tilesOf(view: PublicView, ask: PublicAsk) {
  const values = new Map(
    view.places.map(({ code, name, sp2d, transacted }) => [
      code,
      { name, share: sp2d === null || transacted === null ? null : { numerator: transacted, denominator: sp2d } },
    ]),
  );
  return { values, hrefOf: hrefs(view, ask).place };
}

/** What of this view may be taken away. */
export function downloadsOf(view: PublicView, ask: PublicAsk) {
  const { kept } = hrefs(view, ask);
  const { period, editions, edition } = view;
  const files = [
    {
      label: `CSV ${period.label}`,
      href: csvHref({ period: period.code, edition: kept }),
      note: "semua wilayah, satu periode",
    },
    {
      label: "CSV semua periode",
      href: csvHref({ period: "", edition: kept }),
      note: "semua wilayah dalam terbitan ini",
    },
    { label: "Metadata (JSON)", href: metadataHref(kept), note: "arti kolom, kode referensi, lisensi, checksum" },
  ];
  const older = editions
    .filter((one) => one !== edition)
    .map((one) => ({
      code: one.code,
      words: editionWords(one),
      href: publicHref({ region: ask.region, period: "", edition: one === editions[0] ? "" : one.code }),
    }));
  return { files, older };
}

export const totalsOfView = ({ places }: PublicView): Totals | null => (places.length === 0 ? null : totalsOf(places));
