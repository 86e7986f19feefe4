import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import type { FollowFilter } from "@/lib/meetings/filter";
import { ownerText, stateText } from "@/lib/meetings/follow-ups/present/decisions";
import { followChoices, partyName, stateTabs } from "@/lib/meetings/follow-ups/present/follow";
import type { FollowChoices, PartyCount } from "@/lib/meetings/follow-ups/queries/follow-ups";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import type { MeetingRow } from "@/lib/meetings/queries/meeting";
import { namesText } from "./deck";

/** Meetings with how many came and what became of their decisions. */
export const meetingSheet = (batches: Batches<MeetingRow>): WorkbookSheet =>
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
    batches,
  );

/** The progress of the decisions of a view by who carries them out. */
export const partySheet = (counts: readonly PartyCount[]): WorkbookSheet =>
  sheetOf<PartyCount>(
    "Menurut pihak",
    [
      { title: "Pihak", width: 28, cell: ({ owner }) => partyName(owner) },
      { title: "Berjalan", width: 12, cell: ({ open }) => open },
      { title: "Lewat tenggat", width: 14, cell: ({ late }) => late },
      { title: "Selesai", width: 12, cell: ({ done }) => done },
      { title: "Dibatalkan", width: 12, cell: ({ dropped }) => dropped },
    ],
    [counts],
  );

/** What the sheets of follow-ups hold: the choices above the list, as its screen names them. */
export const followAbout = (
  filter: FollowFilter,
  choices: FollowChoices,
  counts: readonly PartyCount[],
): [string, string][] => [
  ["Keadaan", stateTabs(filter, counts).find(({ current }) => current)?.label ?? ""],
  ...followChoices(filter, choices, counts).map(({ label, value, options }): [string, string] => [
    label,
    options.find((option) => option.value === value)?.label ?? value,
  ]),
];

/** Decisions with what became of them. */
export const decisionSheet = (batches: Batches<ItemRow>, today: string): WorkbookSheet =>
  sheetOf<ItemRow>(
    "Keputusan",
    [
      { title: "Rakor", width: 32, cell: ({ meetingTitle }) => meetingTitle },
      { title: "Tanggal rakor (tttt-bb-hh)", width: 24, cell: ({ meetingOn }) => meetingOn },
      { title: "Kode wilayah", width: 14, cell: ({ regionCode }) => regionCode },
      { title: "Wilayah", width: 24, cell: ({ region }) => region },
      { title: "Kendala", width: 48, cell: ({ obstacle }) => obstacle },
      { title: "Tindak lanjut", width: 48, cell: ({ followUp }) => followUp },
      { title: "Penanggung jawab", width: 32, cell: (item) => ownerText(item) },
      { title: "Tenggat (tttt-bb-hh)", width: 20, cell: ({ dueOn }) => dueOn },
      { title: "Keadaan", width: 22, cell: (item) => stateText(item, today) },
      { title: "KPM saat diputuskan", width: 20, cell: ({ familiesThen }) => familiesThen },
      { title: "KPM sekarang", width: 14, cell: ({ familiesNow }) => familiesNow },
      { title: "Catatan terakhir", width: 48, cell: ({ lastNote }) => lastNote },
    ],
    batches,
  );
