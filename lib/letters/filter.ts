import { type CaseFilter, caseFaults, casesQuery, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import type { LetterKind } from "@/lib/cases/rules/catalogue";
import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { ordering, type Sort } from "@/lib/values/order";
import { isRecordId, RECORD_DIGITS } from "@/lib/values/record-id";
import { parseRegionCode } from "@/lib/values/region-code";
import { isLetterKind, isLetterState, type LetterState, TICKED_MOST } from "./rules/letter";

/** The parameters of /letters. batch: the letters of one making, '' = all. */
export type LetterFilter = {
  state: LetterState | "";
  kind: LetterKind | "";
  region: string;
  batch: string;
  /** Only those that one's own office writes. */
  own: "1" | "";
  sort: LetterSort;
  /** Keyset cursor of the order: after which letter, or before which, the page begins. */
  after: string;
  before: string;
};

const LETTER_COLUMNS = ["letter", "recipient", "place", "families", "amount", "standing"] as const;
export type LetterColumn = (typeof LETTER_COLUMNS)[number];
export type LetterSort = Sort<LetterColumn>;

const is = (pattern: RegExp) => (text: string) => pattern.test(text);

/** The orders of the list of letters; the newest first as it comes. */
export const LETTER_ORDER = ordering<LetterColumn>({
  columns: LETTER_COLUMNS,
  first: "-letter",
  greatest: ["letter", "families", "amount"],
  keys: {
    recipient: { mark: "r", is: is(/^\D{0,60}$/) },
    place: { mark: "p", is: is(/^\d{4}$/) },
    families: { mark: "k", is: is(/^\d{1,9}$/) },
    amount: { mark: "n", is: is(/^\d{1,15}$/) },
    standing: { mark: "s", is: is(/^\d$/) },
  },
  rest: [RECORD_DIGITS],
});

const number = (text: string): string => (isRecordId(text) ? text : "");

export function parseLetterFilter(params: SearchParams): LetterFilter {
  const [state, kind] = [oneOf(params, "state"), oneOf(params, "kind")];
  const sort = LETTER_ORDER.parse(oneOf(params, "sort"));
  const cursor = (name: string) => (LETTER_ORDER.cursor(oneOf(params, name), sort) ? oneOf(params, name) : "");
  return {
    state: isLetterState(state) ? state : "",
    kind: isLetterKind(kind) ? kind : "",
    region: parseRegionCode(oneOf(params, "region")) ?? "",
    batch: number(oneOf(params, "batch")),
    own: oneOf(params, "own") === "1" ? "1" : "",
    sort,
    after: cursor("after"),
    before: cursor("before"),
  };
}

/** What of the address of /letters could not be followed, in sentences. */
export const letterFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseLetterFilter, {
    state: "keadaan",
    kind: "jenis surat",
    region: "wilayah",
    batch: "kiriman",
    own: "saringan",
    sort: "urutan",
    after: "halaman",
    before: "halaman",
  });

/** The parameters of one letter: from which line its attachment is shown, and why its whole numbers were refused. */
export const parseLetterPage = (params: SearchParams) => ({
  after: Number(/^\d{1,9}$/.exec(oneOf(params, "after"))?.[0] ?? 0),
  refused: oneOf(params, "refused"),
});

/** What of the address of one letter could not be followed, in sentences. */
export const letterPageFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseLetterPage, { after: "halaman" });

const areNumbers = (params: SearchParams, name: string): boolean =>
  /^\d{1,18}(,\d{1,18})*$/.test([params[name] ?? []].flat().join(","));

/** In which form letters are taken away; PDF unless told. */
const parseForm = (text: string): "pdf" | "docx" | "" => (text === "pdf" || text === "docx" ? text : "");

/** What of the address of letters to take away could not be followed, in sentences. */
export const downloadFaults = (params: SearchParams): string[] =>
  addressFaults(
    params,
    (given) => ({
      letter: areNumbers(given, "letter"),
      batch: number(oneOf(given, "batch")),
      as: parseForm(oneOf(given, "as")),
    }),
    { letter: "surat yang dipilih", batch: "kiriman", as: "bentuk berkas" },
  );

/** The address of a view; a changed filter starts again at the first page. */
export function lettersHref(filter: LetterFilter, change: Partial<LetterFilter> = {}): string {
  const view = Object.entries({ ...filter, after: "", before: "", ...change }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(view).toString();
  return query === "" ? "/letters" : `/letters?${query}`;
}

/** The parameters of /letters/office: whose letterhead it is. */
export const parseOffice = (params: SearchParams): string => /^\d{2}(\d{2})?$/.exec(oneOf(params, "region"))?.[0] ?? "";

/** What of it could not be followed, in sentences. */
export const officeFaults = (params: SearchParams): string[] =>
  addressFaults(params, (given) => ({ region: parseOffice(given) }), { region: "wilayah" });

/** The cases that letters are to be about: ticked ones, or all of a view but some. */
export type Chosen = { ids: readonly bigint[] } | { filter: CaseFilter; except: readonly bigint[] };

const idsOf = (params: SearchParams, name: string): bigint[] => {
  const text = [params[name] ?? []].flat().join(",");
  const found = text.split(",").filter((piece) => isRecordId(piece));
  return [...new Set(found)].slice(0, TICKED_MOST).map(BigInt);
};

/** Reads which cases are meant from the address of /letters/new. */
export function parseChosen(params: SearchParams): Chosen {
  if (oneOf(params, "all") !== "1") return { ids: idsOf(params, "picked") };
  const filter = { ...parseCaseFilter(params), after: "", before: "", all: true };
  return { filter, except: idsOf(params, "except") };
}

/** What of the address of /letters/new could not be followed, in sentences. */
export function chosenFaults(params: SearchParams): string[] {
  if (oneOf(params, "all") === "1") return [...caseFaults(params), ...numberFaults(params, "except")];
  return numberFaults(params, "picked");
}

function numberFaults(params: SearchParams, name: string): string[] {
  return addressFaults(params, (given) => ({ [name]: areNumbers(given, name) }), { [name]: "masalah yang dipilih" });
}

/** The same cases as the address that named them. */
export function chosenQuery(chosen: Chosen): string {
  if ("ids" in chosen) return `picked=${chosen.ids.join(",")}`;
  const except = chosen.except.length > 0 ? `&except=${chosen.except.join(",")}` : "";
  return `${casesQuery(chosen.filter, { all: true })}${except}`;
}
