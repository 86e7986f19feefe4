import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import { publicHref } from "@/lib/transparency/filter";
import type { EditionState, KeptEdition } from "@/lib/transparency/queries/editions";
import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { editionWords } from "./view";

const STATES: Record<EditionState, { state: string; tone: "watch" | "ok" | "neutral" }> = {
  asked: { state: "Sedang disusun", tone: "watch" },
  published: { state: "Terbit", tone: "ok" },
  withdrawn: { state: "Ditarik", tone: "neutral" },
};

const nameOf = ({ code }: KeptEdition): string => editionWords({ code, onDate: code.slice(0, 10) });

/** What taking an edition back takes away, and what the public reads then; editions: the newest first. */
export function withdrawalSentences(edition: KeptEdition, editions: readonly KeptEdition[]): string[] {
  const published = editions.filter(({ state }) => state === "published");
  const isRead = published[0]?.code === edition.code;
  const newest = published.find(({ code }) => code !== edition.code);
  const held = `${formatCount(edition.periods)} periode dan ${formatCount(edition.places)} kab/kota`;
  const gone =
    edition.state === "published"
      ? `Terbitan ${nameOf(edition)} dengan ${held} tidak dapat dibuka lagi; yang sudah diunduh publik tidak ikut ditarik.`
      : `Terbitan ${nameOf(edition)} yang sedang disusun tidak jadi terbit.`;
  if (!newest) return [gone, "Sesudah itu tidak ada terbitan yang dibaca publik."];
  return [gone, `Publik ${isRead ? "kembali" : "tetap"} membaca terbitan ${nameOf(newest)}.`];
}

/** The editions as lines for those who publish, the newest first. */
export const keptLines = (editions: readonly KeptEdition[]) =>
  editions.map((edition) => ({ ...keptLine(edition), effect: withdrawalSentences(edition, editions) }));
export type KeptLine = ReturnType<typeof keptLines>[number];

const keptLine = (edition: KeptEdition) => {
  const { code, state, askedAt, askedByName, periods, places, withdrawnAt, withdrawnByName, reason } = edition;
  const held = state === "asked" ? "" : ` · ${formatCount(periods)} periode, ${formatCount(places)} kab/kota`;
  return {
    code,
    name: nameOf(edition),
    ...STATES[state],
    about: `Diminta ${askedByName}, ${formatInstant(askedAt)}${held}`,
    more: withdrawnAt && `Ditarik ${withdrawnByName}, ${formatInstant(withdrawnAt)}: ${reason}`,
    href: state === "published" ? publicHref({ region: "", period: "", edition: code }) : null,
    withdrawable: state !== "withdrawn",
  };
};

/** The editions as a sheet. */
export const editionSheet = (batches: Batches<KeptEdition>): WorkbookSheet =>
  sheetOf<KeptEdition>(
    "Terbitan",
    [
      { title: "Terbitan", width: 22, cell: ({ code }) => code },
      { title: "Keadaan", width: 18, cell: ({ state }) => STATES[state].state },
      { title: "Diminta oleh", width: 28, cell: ({ askedByName }) => askedByName },
      { title: "Diminta", width: 24, cell: ({ askedAt }) => formatInstant(askedAt) },
      { title: "Terbit", width: 24, cell: ({ publishedAt }) => publishedAt && formatInstant(publishedAt) },
      { title: "Periode", width: 10, cell: ({ periods }) => periods },
      { title: "Kab/kota", width: 10, cell: ({ places }) => places },
      { title: "Ditarik oleh", width: 28, cell: ({ withdrawnByName }) => withdrawnByName },
      { title: "Ditarik", width: 24, cell: ({ withdrawnAt }) => withdrawnAt && formatInstant(withdrawnAt) },
      { title: "Alasan ditarik", width: 60, cell: ({ reason }) => reason },
    ],
    batches,
  );

export const NO_EDITION = {
  tag: "no-data-yet" as const,
  what: "terbitan",
  hint: "Tekan “Terbitkan sekarang”; angka semua periode yang sudah mulai disalin untuk publik.",
};
