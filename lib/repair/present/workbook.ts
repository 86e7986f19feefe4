import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import { displayName } from "@/lib/regions/rules";
import type { CopyRow } from "@/lib/repair/queries/copies";

const share = ({ active }: CopyRow, part: number): number | null => (active === 0 ? null : part / active);
const moved = (copy: CopyRow, count: number): number | null =>
  copy.compared && copy.comparedWith !== null ? count : null;

/** Copies of DTKS: how many NIK are valid, and what changed since the copy before. */
export const copySheet = (batches: Batches<CopyRow>): WorkbookSheet =>
  sheetOf<CopyRow>(
    "Salinan DTKS",
    [
      { title: "Kode wilayah", width: 14, cell: ({ regencyCode }) => regencyCode },
      { title: "Kab/kota", width: 28, cell: ({ regency }) => displayName(regency) },
      { title: "Salinan (tttt-bb-hh)", width: 20, cell: ({ on }) => on },
      { title: "Berkas", width: 12, cell: ({ intakeId }) => `#${intakeId}` },
      { title: "Orang aktif", width: 14, cell: ({ active }) => active },
      { title: "NIK sah", width: 12, cell: ({ valid }) => valid },
      { title: "NIK sah dari orang aktif", width: 22, cell: (copy) => share(copy, copy.valid), percent: true },
      { title: "NIK tidak sah", width: 14, cell: ({ invalid }) => invalid },
      { title: "NIK tidak sah dari orang aktif", width: 26, cell: (copy) => share(copy, copy.invalid), percent: true },
      { title: "Belum diketahui", width: 16, cell: (copy) => copy.active - copy.valid - copy.invalid },
      { title: "Masuk", width: 12, cell: (copy) => moved(copy, copy.entered) },
      { title: "Keluar", width: 12, cell: (copy) => moved(copy, copy.leftPeople) },
      { title: "NIK diperbaiki", width: 16, cell: (copy) => moved(copy, copy.repaired) },
      { title: "NIK menjadi tidak sah", width: 20, cell: (copy) => moved(copy, copy.broken) },
    ],
    batches,
  );
