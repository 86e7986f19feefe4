import { isRole, permits, ROLE_LABELS, type Role } from "@/lib/auth/permissions";
import type { CaseEventRow, CaseView, Colleague } from "@/lib/cases/queries/get-case";
import { doneWord, SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNER_CODES, CASE_OWNERS, partyOf } from "@/lib/cases/rules/party";
import { displayName } from "@/lib/regions/rules";
import { formatDate, formatInstant } from "@/lib/values/dates";
import { rowText } from "@/lib/values/row-number";
import { formatRp } from "@/lib/values/rupiah";
import { placeParts, subjectOf } from "./words";

/** What of a cause a reader may follow: to the file, to the family, and to the place of a double. */
export const causeRights = (role: Role) => ({
  mayOpenFiles: permits(role, "intake.read"),
  mayOpenFamily: permits(role, "kpm.read"),
  mayReveal: permits(role, "kpm.reveal-identity"),
});

/** The history as sentences, the newest first. */
export function timeline(events: readonly CaseEventRow[], regionCode: string, mayOpenFiles: boolean) {
  return events.map((event) => ({
    key: String(event.id),
    when: formatInstant(event.at, regionCode),
    title: `${event.byPerson ? event.actorName : SYSTEM_NAME}: ${doneWord(event.verb)}`,
    note: event.note,
    byPerson: event.byPerson,
    file: event.intakeId === null || !mayOpenFiles ? null : fileLink(event.intakeId, null),
  }));
}
export type TimelineEntry = ReturnType<typeof timeline>[number];

/** The histories of several cases, each by its case. */
export function timelines(
  events: readonly (CaseEventRow & { caseId: bigint })[],
  regionCode: string,
  mayOpenFiles: boolean,
): Map<bigint, TimelineEntry[]> {
  const found = new Map<bigint, TimelineEntry[]>();
  for (const [caseId, own] of Map.groupBy(events, (event) => event.caseId))
    found.set(caseId, timeline(own, regionCode, mayOpenFiles));
  return found;
}

/** "Berkas #12, baris 34", which leads to the file. */
export const fileLink = (intakeId: bigint, rowNo: number | null) => ({
  text: rowNo === null ? `Berkas #${intakeId}` : `Berkas #${intakeId}, baris ${rowText(rowNo)}`,
  href: `/intake/${intakeId}`,
});

const rpOrNone = (rp: number | null): string => (rp === null ? "belum ada" : formatRp(rp));

/** What the newest rows say about the family in the period of the case. */
export function rowFacts(found: CaseView) {
  return [
    { key: "ordered", label: "SP2D", value: rpOrNone(found.orderedRp) },
    {
      key: "credited",
      label: "Penyaluran",
      value: `${rpOrNone(found.creditedRp)}${found.creditedRp && found.creditedOn ? `, ${formatDate(found.creditedOn)}` : ""}`,
    },
    { key: "transacted", label: "Pencairan", value: rpOrNone(found.transactedRp) },
    { key: "balance", label: "Saldo", value: rpOrNone(found.balanceRp) },
    { key: "status", label: "Kata bank", value: found.statusText ? `“${found.statusText}”` : "–" },
    { key: "asOf", label: "Tanggal data", value: found.asOf ? formatDate(found.asOf) : "–" },
  ];
}

/** Who the case is about and where, for the head of its page. */
export function headline(found: CaseView): { subject: string; where: string } {
  const place = placeParts(found, found.kpmId !== null);
  const subject = subjectOf(found);
  const where = [subject.main, place.main, place.above, found.periodLabel, formatRp(found.amountRp)].filter(Boolean);
  return { subject: found.nik ? `${subject.main} · NIK ${found.nik}` : subject.main, where: where.join(" · ") };
}

/** The way back: all cases, the kab/kota, this one. */
export const caseCrumbs = (found: CaseView) => [
  { label: "Masalah", href: "/cases" },
  { label: displayName(found.regency), href: `/cases?region=${found.regionCode.slice(0, 4)}` },
  { label: `#${found.id}` },
];

/** The parties that a case can be handed to by someone of this role. */
export const partyChoices = (role: Role) =>
  CASE_OWNER_CODES.filter((party) => party !== partyOf(role)).map((value) => ({ value, label: CASE_OWNERS[value] }));

/** The people a case can be given to. */
export const colleagueChoices = (people: readonly Colleague[]) =>
  people.map(({ id, name, role }) => ({
    value: String(id),
    label: isRole(role) ? `${name} · ${ROLE_LABELS[role]}` : name,
  }));
