import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import type { VisitPlace, VisitRow } from "@/lib/field/queries/visits";
import { displayName } from "@/lib/regions/rules";
import { resultLabel, typeLabel, villageOf } from "./visits";

/** Places with how many families wait for a visit there. */
export const visitPlaceSheet = (places: readonly VisitPlace[]): WorkbookSheet =>
  sheetOf<VisitPlace>(
    "Kunjungan per wilayah",
    [
      { title: "Kode wilayah", width: 16, cell: ({ code }) => code },
      { title: "Wilayah", width: 30, cell: ({ name }) => displayName(name) },
      { title: "Menunggu (KPM)", width: 18, cell: ({ families }) => families },
      { title: "Lewat tenggat (KPM)", width: 20, cell: ({ overdue }) => overdue },
    ],
    [places],
  );

/** Families to visit, desa by desa in the order of the screen. */
export const visitSheet = (batches: Batches<VisitRow>): WorkbookSheet =>
  sheetOf<VisitRow>(
    "Kunjungan",
    [
      { title: "Kode wilayah", width: 16, cell: ({ regionCode }) => regionCode },
      { title: "Desa/kelurahan", width: 26, cell: ({ village }) => villageOf(village) },
      { title: "Nama", width: 30, cell: ({ name }) => name },
      { title: "Alamat", width: 40, cell: ({ address }) => address },
      { title: "Masalah", width: 60, cell: ({ types }) => types.map(typeLabel).join(", ") },
      { title: "Tenggat (tttt-bb-hh)", width: 20, cell: ({ dueOn }) => dueOn },
      { title: "Kunjungan terakhir (tttt-bb-hh)", width: 28, cell: ({ lastOn }) => lastOn },
      { title: "Hasil terakhir", width: 40, cell: ({ lastResult }) => lastResult && resultLabel(lastResult) },
    ],
    batches,
  );
