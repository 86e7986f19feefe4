import type { ReactNode } from "react";
import { type Choice, ViewPicker } from "@/components/shell/view-picker";
import { type CaseFilter, isOfFile, NO_BANK } from "@/lib/cases/list/filter/cases";
import { STATE_LABELS } from "@/lib/cases/present/words";
import { CASE_STATES } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS } from "@/lib/cases/rules/party";

type Named = { code: string; name: string };
type CaseFiltersProps = {
  filter: CaseFilter;
  periods: readonly { code: string; label: string; programName: string }[];
  /** Empty for a bank, which sees only its own. */
  banks: readonly Named[];
  above: readonly Named[];
  below: readonly Named[];
  /** Further fields in the same row. */
  beside: ReactNode;
};

/** Place, period, bank, who acts, and state. */
export function CaseFilters({ filter, periods, banks, above, below, beside }: CaseFiltersProps) {
  const option = ({ code, name }: Named, mark = "") => ({ value: code, label: mark + name });
  const choices: Choice[] = [
    {
      name: "region",
      label: "Wilayah",
      value: filter.region,
      options: [
        { value: "", label: "Semua wilayah saya" },
        ...above.map((row) => option(row)),
        ...below.map((row) => option(row, "› ")),
      ],
    },
    {
      name: "period",
      label: "Periode",
      value: filter.period,
      options: [
        { value: "", label: "Semua periode" },
        ...periods.map((row) => ({ value: row.code, label: `${row.programName} · ${row.label}` })),
      ],
    },
    {
      name: "bank",
      label: "Bank",
      value: filter.bank,
      options: [
        { value: "", label: "Semua bank" },
        ...banks.map((row) => option(row)),
        { value: NO_BANK, label: "Tanpa bank (kab/kota)" },
      ],
    },
    {
      name: "owner",
      label: "Penyelesai",
      value: filter.owner,
      options: [
        { value: "", label: "Semua pihak" },
        ...Object.entries(CASE_OWNERS).map(([value, label]) => ({ value, label })),
      ],
    },
    {
      name: "state",
      label: "Status",
      value: filter.state,
      options: [
        { value: "", label: anyState(filter) },
        ...CASE_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
      ],
    },
  ];
  const kept = {
    type: filter.type,
    step: filter.step,
    mine: filter.mine ? "1" : "",
    overdue: filter.overdue ? "1" : "",
    atRisk: filter.atRisk ? "1" : "",
    escalated: filter.escalated ? "1" : "",
    answered: filter.answered ? "1" : "",
    turn: filter.turn ? "1" : "",
    when: filter.when,
    from: filter.from,
    to: filter.to,
    openedBy: filter.openedBy,
    closedBy: filter.closedBy,
    q: filter.q,
    list: filter.list,
    cols: filter.cols.join(","),
    roomy: filter.roomy ? "1" : "",
    sort: filter.sort,
  };
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <ViewPicker
        action="/cases"
        choices={choices.filter((choice) => choice.name !== "bank" || banks.length > 0)}
        kept={kept}
      />
      {beside}
    </div>
  );
}

/** What the list holds when no state is chosen. */
const anyState = (filter: CaseFilter): string => {
  if (filter.when !== "") return "Menurut tanggal";
  return isOfFile(filter) ? "Semua status" : "Belum selesai";
};
