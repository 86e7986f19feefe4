import { formatDate } from "@/lib/values/dates";
import { isSentMeans, SENT_MEANS } from "./letter";

export const meansLabel = (means: string | null): string =>
  means !== null && isSentMeans(means) ? SENT_MEANS[means] : "–";

type Named = { number: string | null; recipient: string };

/** The entry of a letter that was sent, in the history of each case. */
export const sentSentence = (
  { number, datedOn, recipient }: Named & { datedOn: string | null },
  sentOn: string,
  means: string,
): string =>
  `Surat nomor ${number ?? "–"}${datedOn ? ` tanggal ${formatDate(datedOn)}` : ""} dikirim kepada ${recipient} pada ${formatDate(sentOn)} (${meansLabel(means)}).`;

/** The entry when that letter was cancelled. */
export const cancelledSentence = ({ number, recipient }: Named, reason: string): string =>
  `Surat nomor ${number ?? "–"} kepada ${recipient} dibatalkan: ${reason}`;
