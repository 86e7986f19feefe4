import type { Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import type { Content, SourceFile } from "@/lib/reconciliation/rules/content";
import type { Total } from "@/lib/reconciliation/rules/control-total";
import { displayName } from "@/lib/regions/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { signedRp } from "./board";

const SOURCES = [
  { kind: "sp2d", label: "Perintah bayar (SP2D by name)" },
  { kind: "dpm", label: "DPM" },
  { kind: "bank-report", label: "Laporan bank" },
  { kind: "field-result", label: "Hasil lapangan" },
  { kind: "return", label: "Daftar pengembalian" },
];

/** A file in full: which, of when, from whom, and how much of it counts here. */
const fileSentence = ({ fileName, id, asOf, sentBy, rows, families, strays }: SourceFile): string =>
  [
    `${fileName} (berkas #${id}), data per ${formatShortDate(asOf)}, dikirim ${sentBy}: ${formatCount(rows)} baris`,
    `${formatCount(families)} keluarga di sini`,
    ...(strays > 0 ? [`${formatCount(strays)} baris yang tidak dikenal atau ganda`] : []),
  ].join(", ");

/** Every file of each source that counts, or that there is none. */
export function sourceFacts({ files }: Content): { key: string; label: string; value: string }[] {
  if (files === null)
    return [{ key: "unknown", label: "Berkas", value: "tidak tercatat; ditandatangani sebelum berkas ikut dicatat" }];
  return SOURCES.flatMap(({ kind, label }) => {
    const own = files.filter((file) => file.kind === kind);
    if (own.length === 0) return [{ key: kind, label, value: "belum ada" }];
    return own.map((file) => ({ key: `${kind} ${file.id}`, label, value: fileSentence(file) }));
  });
}

const totalText = ({ kpm, rp }: Total): string => `${formatCount(kpm)} KPM, ${formatRp(rp)}`;

/** What a signature is set under: which place, bank and period, its totals, its files, and the number that they make. */
export const signedLines = (
  { regency, bankCode, periodLabel }: Reconciliation,
  content: Content & { hash: string },
): string[] => [
  `${displayName(regency)}, ${bankCode}, ${periodLabel}`,
  `Perintah bayar: ${totalText(content.totals.ordered)}`,
  `Dana masuk: ${totalText(content.totals.credited)}`,
  `Perintah bayar dikurangi dana masuk: ${signedRp(content.totals.ordered.rp - content.totals.credited.rp)}`,
  ...sourceFacts(content).map(({ label, value }) => `${label}: ${value}`),
  `Sidik isi: ${content.hash}`,
];

/** What came after the content, if anything. */
export function newerSentence({ behind, outdated }: { behind: boolean; outdated: boolean }): string | null {
  if (behind)
    return "Ada berkas lebih baru yang belum ikut dihitung. Isi di bawah ini tidak berubah; penandatanganan menunggu sampai berkas itu dihitung.";
  return outdated
    ? "Ada berkas lebih baru dengan jumlah yang sama. Isi yang sudah ditandatangani tidak berubah; berkas baru itu tidak termasuk di dalamnya."
    : null;
}
