import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { sheetOf } from "@/lib/documents/shapes/sheet";
import type { BoardRow } from "@/lib/reconciliation/queries/board";
import { AGED, type Aged, ageByBand, type BandAge, type DayAge } from "@/lib/reconciliation/rules/ageing";
import { displayName } from "@/lib/regions/rules";
import { AGED_WORDS, bandLabel } from "./ageing";
import { BOARD_LABELS, boardDate } from "./board";
import { signedNote } from "./reminders";

/** Who has reconciled, when, and what is left: the board as a sheet. */
export const boardSheet = (batches: AsyncIterable<readonly BoardRow[]>): WorkbookSheet =>
  sheetOf<BoardRow>(
    "Papan rekonsiliasi",
    [
      { title: "Kode wilayah", width: 14, cell: (row) => row.regencyCode },
      { title: "Kab/kota", width: 28, cell: (row) => displayName(row.regency) },
      { title: "Bank", width: 10, cell: (row) => row.bankCode },
      { title: "Keadaan", width: 28, cell: (row) => BOARD_LABELS[row.state].label },
      { title: "Keterangan", width: 28, cell: (row) => signedNote(row) },
      { title: "Perintah bayar (KPM)", width: 20, cell: (row) => row.orderedKpm },
      { title: "Dana masuk (KPM)", width: 18, cell: (row) => row.creditedKpm },
      { title: "Selisih (KPM)", width: 14, cell: (row) => row.differenceKpm },
      { title: "Selisih (Rp)", width: 18, cell: (row) => row.differenceRp },
      { title: "Masalah terbuka", width: 16, cell: (row) => row.openCases },
      { title: "Dihitung", width: 22, cell: (row) => (row.computedAt ? boardDate(row) : null) },
      { title: "Data per (tttt-bb-hh)", width: 20, cell: (row) => row.asOf },
    ],
    batches,
  );

type Band = BandAge & { what: Aged };

/** Money that waits and cards that nobody has, by their age. */
export const agesSheet = (days: readonly DayAge[], today: string): WorkbookSheet =>
  sheetOf<Band>(
    "Umur dana dan kartu",
    [
      { title: "Yang menunggu", width: 36, cell: ({ what }) => AGED_WORDS[what].title },
      { title: "Umur", width: 24, cell: ({ band }) => bandLabel(band) },
      { title: "KPM", width: 12, cell: ({ kpm }) => kpm },
      { title: "Rupiah", width: 20, cell: ({ rp }) => rp },
      { title: "Kembali (KPM)", width: 14, cell: ({ backKpm }) => backKpm },
      { title: "Kembali (Rp)", width: 20, cell: ({ backRp }) => backRp },
      { title: "Belum kembali (KPM)", width: 20, cell: ({ leftKpm }) => leftKpm },
      { title: "Belum kembali (Rp)", width: 20, cell: ({ leftRp }) => leftRp },
    ],
    [AGED.flatMap((what) => ageByBand(what, days, today).map((band) => ({ ...band, what })))],
  );
