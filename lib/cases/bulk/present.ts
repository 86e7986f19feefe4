import { STATE_LABELS, typeLabel } from "@/lib/cases/present/words";
import { doneByWord } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS, turnOf } from "@/lib/cases/rules/party";
import { verbOf } from "@/lib/cases/rules/verbs";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { displayName } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { BatchView, FailureRow } from "./queries/batches";
import type { Matching } from "./queries/count-matching";
import { type BulkVerb, bulkLabel, statesFor, UNDO_HOURS } from "./rules";

/** Why a step cannot be done with any of the chosen cases. */
export function whyNot(verb: BulkVerb): string {
  const states = statesFor(verb).map((state) => STATE_LABELS[state]);
  return `${bulkLabel(verb)}: hanya untuk masalah berstatus ${states.join(" atau ")} yang ada pada Anda.`;
}

/** "1.234", or "±12.000" when it was not counted. */
export const matchingText = ({ count, exact }: Matching): string => {
  if (exact) return formatCount(count);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return `±${formatCount(Math.round(count / step) * step)}`;
};

/** Why a case stayed as it was. */
export function failureSentence(row: FailureRow): string {
  switch (row.failure) {
    case "not-found":
      return "tidak ditemukan di wilayah Anda";
    case "changed": {
      const done = doneByWord(row.lastVerb ?? "");
      const when = row.lastAt ? ` pada ${formatInstant(row.lastAt, row.regionCode ?? "")}` : "";
      return `sementara itu sudah ${done} oleh ${row.lastName ?? "orang lain"}${when}`;
    }
    case "turn":
      return row.owner
        ? `ada pada ${CASE_OWNERS[turnOf({ owner: row.owner, waitingFor: row.waitingFor })]}`
        : "bukan giliran Anda";
    case "state":
      return row.state
        ? `berstatus ${STATE_LABELS[row.state]}, langkah ini tidak berlaku di sana`
        : "langkah ini tidak berlaku";
    case "assignee":
      return "petugas itu tidak bekerja di wilayah atau bank masalah ini";
  }
}

const count = (n: number): string => `${formatCount(n)} masalah`;

/** What became of a step over many cases. */
export function batchWords(batch: BatchView, failures: readonly FailureRow[]) {
  const { done } = verbOf(batch.verb);
  const title = batch.undone
    ? `Dibatalkan: ${count(batch.done - batch.kept)} kembali seperti semula.`
    : `${count(batch.done)} ${done}.${batch.failed > 0 ? ` ${formatCount(batch.failed)} tidak.` : ""}`;
  return {
    title,
    tone: batch.failed > 0 || batch.kept > 0 ? ("watch" as const) : ("ok" as const),
    kept: batch.kept > 0 ? `${count(batch.kept)} dibiarkan, karena sudah disentuh orang lain sesudahnya.` : "",
    failures: failures.map((row) => ({
      key: String(row.id),
      name: row.kpmName ?? (row.type ? typeLabel(row.type) : ""),
      href: row.type ? `/cases/${row.id}` : null,
      reason: failureSentence(row),
    })),
    more: batch.failed - failures.length,
    undoable: !batch.undone && batch.verb !== "note" && batch.done > 0 && batch.ageSeconds < UNDO_HOURS * 3_600,
  };
}
export type BatchWords = ReturnType<typeof batchWords>;

/** The cases of a step that stayed as they were, as a sheet. */
export const failureSheet = (rows: readonly FailureRow[]): WorkbookSheet => ({
  name: "Tidak berhasil",
  columns: [
    { title: "No masalah", width: 12 },
    { title: "Jenis", width: 32 },
    { title: "Nama", width: 30 },
    { title: "NIK (sebagian ditutup)", width: 22 },
    { title: "Kab/kota", width: 24 },
    { title: "Status", width: 14 },
    { title: "Sebab", width: 70 },
  ],
  rows: (async function* () {
    yield rows.map((row) => [
      `#${row.id}`,
      row.type ? typeLabel(row.type) : null,
      row.kpmName,
      row.nik,
      row.regency ? displayName(row.regency) : null,
      row.state ? STATE_LABELS[row.state] : null,
      failureSentence(row),
    ]);
  })(),
});
