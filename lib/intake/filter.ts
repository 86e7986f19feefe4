// What the user wants to see of an intake, from the address bar.

export type SearchParams = Record<string, string | string[] | undefined>;
export type IntakeListFilter = { before: string };
export type RemarkFilter = { severity: "refused" | "warning"; reason: string; after: string };

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
const digits = (text: string): string => (/^\d{1,18}$/.test(text) ? text : "");

export const parseIntakeListFilter = (params: SearchParams): IntakeListFilter => ({
  before: digits(one(params.before)),
});

/** after = "row-seq" of the last remark seen. */
export function parseRemarkFilter(params: SearchParams): RemarkFilter {
  const after = one(params.after);
  return {
    severity: one(params.severity) === "warning" ? "warning" : "refused",
    reason: one(params.reason).slice(0, 60),
    after: /^\d{1,8}-\d{1,4}$/.test(after) ? after : "",
  };
}

export function remarksHref(id: bigint, filter: RemarkFilter, change: Partial<RemarkFilter>): string {
  const query = new URLSearchParams();
  const wanted = { ...filter, after: "", ...change };
  if (wanted.severity === "warning") query.set("severity", "warning");
  if (wanted.reason) query.set("reason", wanted.reason);
  if (wanted.after) query.set("after", wanted.after);
  return `/intake/${id}${query.size > 0 ? `?${query}` : ""}#catatan`;
}
