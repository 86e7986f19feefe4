import type { WorkbookSheet } from "@/lib/platform/workbook";
import { sheetOf } from "@/lib/values/sheet";
import type { MeetingRow } from "../queries/meeting";
import { namesText } from "./deck";

/** Meetings with how many came and what became of their decisions. */
export const meetingSheet = (meetings: readonly MeetingRow[]): WorkbookSheet =>
  sheetOf<MeetingRow>(
    "Rakor",
    [
      { title: "Rakor", width: 60, cell: ({ title }) => title },
      { title: "Tempat", width: 24, cell: ({ place }) => place },
      { title: "Mulai (tttt-bb-hh)", width: 18, cell: ({ startsOn }) => startsOn },
      { title: "Selesai (tttt-bb-hh)", width: 18, cell: ({ endsOn }) => endsOn },
      { title: "Wilayah", width: 44, cell: ({ regions }) => namesText(regions) },
      { title: "Periode", width: 24, cell: ({ periodLabel }) => periodLabel },
      { title: "Peserta", width: 12, cell: ({ people }) => people },
      { title: "Keputusan berjalan", width: 18, cell: ({ open }) => open },
      { title: "Lewat tenggat", width: 14, cell: ({ late }) => late },
      { title: "Selesai", width: 12, cell: ({ done }) => done },
    ],
    [meetings],
  );
