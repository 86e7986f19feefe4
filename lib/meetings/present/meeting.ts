import { dayText, namesText } from "@/lib/meetings/deck/present/deck";
import { MEETING_TABS, type MeetingTab, meetingHref, TABS_IN_ORDER } from "@/lib/meetings/filter";
import type { Delegation, Meeting } from "@/lib/meetings/queries/meeting";
import { isParty, PARTIES } from "@/lib/meetings/rules/meeting";
import { formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { peopleText } from "./list";

// One meeting on the screen: its facts, its parts, who comes, and what is taken away.

type Named = { id: bigint; title: string; startsOn: string };

/** The heading of a meeting; follows: the one before it, when the actor sees it. */
export const meetingWords = (meeting: Meeting, { period, follows }: { period: string; follows: Named | null }) => ({
  facts: [
    { key: "when", label: "Waktu", value: [dayText(meeting), meeting.place].filter(Boolean).join(", ") },
    { key: "regions", label: "Wilayah", value: namesText(meeting.regions.map(({ name }) => name)) },
    { key: "period", label: "Periode angka", value: period },
    {
      key: "people",
      label: "Peserta",
      value: peopleText(meeting.delegations.reduce((sum, row) => sum + row.people, 0)),
    },
    { key: "by", label: "Penyelenggara", value: meeting.createdByName },
  ],
  follows: follows && {
    text: `${follows.title} (${formatShortDate(follows.startsOn)})`,
    href: `/meetings/${follows.id}`,
  },
  agenda: [...new Set(meeting.agenda.split("\n").filter(Boolean))],
});
export type MeetingWords = ReturnType<typeof meetingWords>;

/** Who comes, as a line of the table. */
export const delegationCells = (row: Delegation) => ({
  key: String(row.id),
  region: row.region,
  party: isParty(row.party) ? PARTIES[row.party] : row.party,
  people: formatCount(row.people),
  speaker: row.name === "" ? { text: row.position } : { text: row.name, note: row.position },
  label: `${isParty(row.party) ? PARTIES[row.party] : row.party} ${row.region}`,
});
export type DelegationCells = ReturnType<typeof delegationCells>;

/** People by region and by party: two small tables of the same total. */
export function delegationSums(rows: readonly Delegation[]) {
  const by = (of: (row: Delegation) => string) => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.people);
    return [...sums].map(([label, count]) => ({ key: label, label, people: formatCount(count) }));
  };
  return {
    regions: by((row) => row.region),
    parties: by((row) => (isParty(row.party) ? PARTIES[row.party] : row.party)),
    all: formatCount(rows.reduce((sum, { people: count }) => sum + count, 0)),
  };
}

/** Where each version is shown and taken away. */
export function takeAway(id: bigint, version: string) {
  const file = (name: string) => `/api/meetings/${id}/${name}?version=${version}`;
  return {
    present: `/meetings/${id}/present?version=${version}`,
    files: [
      { key: "pptx", label: "PPTX", href: file("deck.pptx") },
      { key: "pdf", label: "PDF", href: file("deck.pdf") },
      { key: "xlsx", label: "XLSX", href: file("numbers.xlsx") },
      { key: "minutes-pdf", label: "Notulen PDF", href: file("minutes.pdf") },
      { key: "minutes-docx", label: "Notulen DOCX", href: file("minutes.docx") },
    ],
  };
}
export type TakeAway = ReturnType<typeof takeAway>;

/** The parts of the page of a meeting as tabs. */
export function meetingTabs(meeting: Meeting, current: MeetingTab) {
  const counts: Partial<Record<MeetingTab, number>> = {
    people: meeting.delegations.reduce((sum, row) => sum + row.people, 0),
    figures: meeting.snapshots.length,
  };
  return TABS_IN_ORDER.map((tab) => ({
    label: MEETING_TABS[tab],
    href: meetingHref(meeting.id, { tab }),
    current: tab === current,
    ...(counts[tab] && { count: formatCount(counts[tab]) }),
  }));
}

/** The live numbers first, then each frozen version, the newest first. */
export const versionLines = ({ id, regions, snapshots }: Meeting) => [
  { key: "live", title: "Langsung", note: "Angka saat dibuka.", take: takeAway(id, "live") },
  ...snapshots.map(({ version, takenAt, takenByName }) => ({
    key: String(version),
    title: `Versi ${version}`,
    note: `Dibekukan ${formatInstant(takenAt, regions[0]?.code)} oleh ${takenByName}.`,
    take: takeAway(id, String(version)),
  })),
];

/** What now can be compared with: the meeting before, and the own frozen versions. */
export function besideTabs(
  { id, snapshots }: Meeting,
  { hasEarlier, beside }: { hasEarlier: boolean; beside: string },
) {
  const tab = (label: string, value: string) => ({
    label,
    href: meetingHref(id, { tab: "figures", beside: value }),
    current: beside === value,
  });
  return [
    ...(hasEarlier ? [tab("Rakor sebelumnya", "earlier")] : []),
    ...snapshots.map(({ version }) => tab(`Versi ${version} rakor ini`, String(version))),
  ];
}

export const NO_PEOPLE = {
  tag: "no-data-yet" as const,
  what: "peserta",
  hint: "Isi delegasi tiap wilayah dan pihak; jumlahnya tercantum di notulen.",
};
export const NOTHING_CARRIED = {
  tag: "no-data-yet" as const,
  what: "keputusan lama",
  hint: "Rakor sebelumnya tidak mencatat keputusan.",
};
export const NO_DECISION = {
  tag: "no-data-yet" as const,
  what: "keputusan",
  hint: "Catat kendala, tindak lanjut, penanggung jawab, dan tenggatnya; pihak itu membacanya di Tindak lanjut.",
};
export const NO_BESIDE = {
  tag: "no-data-yet" as const,
  what: "angka untuk dibandingkan",
  hint: "Bekukan angka rakor ini, atau tautkan rakor sebelumnya yang angkanya dibekukan.",
};
