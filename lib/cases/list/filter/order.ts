import { parseDate } from "@/lib/values/dates";
import { ordering, type Sort } from "@/lib/values/order";
import { RECORD_DIGITS } from "@/lib/values/record-id";

/** The columns that may be hidden, and by which the list is put in order; the family stays. */
export const CASE_COLUMNS = ["type", "place", "period", "amount", "owner", "due", "state"] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];
export type CaseSort = Sort<CaseColumn>;

const is = (pattern: RegExp) => ({ is: (text: string) => pattern.test(text) });

/** The orders of the list of cases: by place as it comes, and equal cases by place and number. */
export const CASE_ORDER = ordering<CaseColumn>({
  columns: CASE_COLUMNS,
  first: "place",
  greatest: ["amount"],
  keys: {
    type: is(/^[A-Z_]{2,40}$/),
    period: is(/^\d{1,4}$/),
    amount: is(/^\d{1,15}$/),
    owner: is(/^[a-z]{2,12}$/),
    due: { is: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text).ok },
    state: is(/^[1-5]$/),
  },
  rest: ["\\d{4}|\\d{10}", RECORD_DIGITS],
});
