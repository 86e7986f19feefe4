import type { DtksMention, FamilyCardRow, FamilyPeriodRow, FamilyView } from "@/lib/kpm/queries/get-family";
import type { FamilyNoteRow } from "@/lib/kpm/queries/notes";
import { displayName } from "@/lib/regions/rules";
import { formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

type Mentioned = {
  family: FamilyView;
  periods: readonly FamilyPeriodRow[];
  cards: readonly FamilyCardRow[];
  dtks: readonly DtksMention[];
};
type Said = { id: bigint | null; row: number | null; about: string };

const saidOfPeriod = (row: FamilyPeriodRow): Said[] => [
  { id: row.dpmIntakeId, row: row.dpmRowNo, about: `DPM ${row.periodLabel}` },
  { id: row.orderIntakeId, row: row.orderRowNo, about: `perintah bayar ${row.periodLabel}` },
  { id: row.bankIntakeId, row: row.bankRowNo, about: `laporan bank ${row.periodLabel}` },
  { id: row.fieldIntakeId, row: row.fieldRowNo, about: `hasil lapangan ${row.periodLabel}` },
  { id: row.returnIntakeId, row: row.returnRowNo, about: `pengembalian dana ${row.periodLabel}` },
];

/** Files that mention the family, each once, the newest first; href is null for readers who may not open files. */
export function familyFiles({ family, periods, cards, dtks }: Mentioned, mayOpen: boolean) {
  const said: Said[] = [
    { id: family.intakeId, row: family.rowNo, about: "data keluarga" },
    ...cards.map((card) => ({ id: card.intakeId, row: card.rowNo, about: `KKS ${card.bankCode}` })),
    ...cards.map((card) => ({ id: card.distributedIntakeId, row: null, about: `penyerahan KKS ${card.bankCode}` })),
    ...periods.flatMap(saidOfPeriod),
    ...dtks.map((copy) => ({
      id: copy.intakeId,
      row: copy.rowNo,
      about: `DTKS ${formatShortDate(copy.snapshotOn)} (${copy.active ? "aktif" : "tidak aktif"})`,
    })),
  ];
  const files = new Map<bigint, { key: string; href: string | null; text: string; about: string[] }>();
  for (const { id, row, about } of said) {
    // 0: first named by a file of another kind, which is among the rest.
    if (id === null || id === 0n) continue;
    const found = files.get(id) ?? {
      key: String(id),
      href: mayOpen ? `/intake/${id}` : null,
      text: `Berkas #${id}${row === null ? "" : `, baris ${formatCount(row)}`}`,
      about: [],
    };
    found.about.push(about);
    files.set(id, found);
  }
  return [...files].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, found]) => found);
}
export type FamilyFile = ReturnType<typeof familyFiles>[number];

/** A note with who wrote it and when. */
export const noteLine = (row: FamilyNoteRow, regionCode: string) => ({
  key: String(row.id),
  note: row.note,
  by: `${row.authorName}, ${formatInstant(row.at, regionCode)}`,
});
export type NoteLine = ReturnType<typeof noteLine>;

/** Where a family lives, from the address up to the kab/kota. */
export const placeText = ({ address, village, district, regency }: FamilyView): string =>
  [address, ...[village, district, regency].filter((name) => name !== null).map(displayName)]
    .filter(Boolean)
    .join(", ");
