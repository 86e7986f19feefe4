import { addressFaults, type SearchParams } from "@/lib/values/address";
import { isRecordId } from "@/lib/values/record-id";

/** The parameters of /cases/answers besides the filter of cases. */
export type AnswerView = {
  /** The file that is shown; null = none. */
  file: bigint | null;
  refused: boolean;
  /** The row of the file after which the page begins. */
  after: number;
};

/** Reads the view; what cannot be is dropped. */
export function parseAnswerView({ file, rows, after }: SearchParams): AnswerView {
  return {
    file: typeof file === "string" && isRecordId(file) ? BigInt(file) : null,
    refused: rows === "refused",
    after: typeof after === "string" && /^\d{1,7}$/.test(after) ? Number(after) : 0,
  };
}

/** What of the address could not be followed, in sentences. */
export const answerFaults = (params: SearchParams): string[] =>
  addressFaults(params, (given) => ({ ...parseAnswerView(given), rows: given.rows === "refused" ? "refused" : "" }), {
    file: "berkas",
    rows: "baris",
    after: "halaman",
  });

/** The address of the rows of a file. */
export const answersHref = (file: bigint, { refused, after = 0 }: { refused: boolean; after?: number }): string =>
  `/cases/answers?file=${file}${refused ? "&rows=refused" : ""}${after > 0 ? `&after=${after}` : ""}`;
