import type { Totals } from "./control-total";

// What minutes say, as it was written down when the numbers were computed. Page, print and signature all read these bytes.

/** A file behind the numbers. families and strays: what counts from it here, of all its rows. */
export type SourceFile = {
  kind: string;
  id: number;
  fileName: string;
  asOf: string;
  rows: number;
  families: number;
  strays: number;
  sentBy: string;
};

/** files null = signed before files were written down with the totals. */
export type Content = {
  computedAt: string;
  asOf: string;
  hasOrder: boolean;
  hasField: boolean;
  totals: Totals;
  files: SourceFile[] | null;
};

/** Text as it was written down, and its SHA-256. */
export type Written = { content: string; hash: string };

/** What a signature is set under: the frozen text where somebody has signed, else what is offered now. */
export function contentOf(offered: Written, signed: Written | null): Content & { hash: string } {
  const now: Content = JSON.parse(offered.content);
  if (!signed) return { ...now, hash: offered.hash };
  const frozen = JSON.parse(signed.content.slice(signed.content.indexOf("{")));
  // Earlier minutes froze their totals alone, behind the names of period, place and bank.
  if (!signed.content.startsWith("{")) return { ...now, totals: frozen, files: null, hash: signed.hash };
  return { ...frozen, hash: signed.hash };
}

/** Whether other files are behind the numbers by now than those that were signed. */
export function isOutdated(offered: Written, signed: Written): boolean {
  const { files } = contentOf(offered, signed);
  return files !== null && JSON.stringify(files) !== JSON.stringify(contentOf(offered, null).files);
}
