import { useId } from "react";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { type Column, Table } from "@/components/ui/table/table";
import { definitionHtml } from "@/components/ui/text/definition";
import { html } from "@/components/ui/text/html";
import { problemTerm } from "@/lib/realisation/present/funnel";
import type { ProblemCount } from "@/lib/realisation/queries/problems";
import { compactRp, formatCount } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

type ProblemsCardProps = {
  problems: readonly ProblemCount[];
  hrefOf: ((type: string) => string) | null;
  /** The same without the chosen bank. */
  clearHref: string | null;
};

const NONE_YET = "Masalah dibuka sendiri dari DPM dan laporan bank; rekap tanpa nama tidak membukanya.";

/** Problems by type; without a right to names only the counts are shown. */
export function ProblemsCard({ problems, hrefOf, clearHref }: ProblemsCardProps) {
  const id = useId();
  const columns: Column<ProblemCount>[] = [
    {
      key: "type",
      head: "Masalah",
      frozen: true,
      cell: ({ type }) => {
        const term = problemTerm(type);
        const label = term?.label ?? type;
        const word = hrefOf ? html`<a href='${hrefOf(type)}'>${label}</a>` : label;
        return html`<span class='inline-flex items-center'>${word}${term && definitionHtml(term, id + type)}</span>`;
      },
    },
    { key: "live", head: "Terbuka", numeric: true, cell: ({ liveCases }) => formatCount(liveCases) },
    { key: "families", head: "KPM", numeric: true, cell: ({ families }) => formatCount(families) },
    { key: "amount", head: "Nilai", numeric: true, cell: ({ amountRp }) => compactRp(amountRp) },
    { key: "closed", head: "Ditutup", numeric: true, cell: ({ closedCases }) => formatCount(closedCases) },
  ];
  return (
    <Card
      flush
      title="Masalah menurut jenis"
      note="Yang masih terbuka pada periode ini. Satu keluarga dapat memiliki lebih dari satu masalah."
      footer={<TermList terms={["masalah", "terjelaskan"]} />}
    >
      {problems.length === 0 ? (
        <EmptyState
          state={
            clearHref
              ? { tag: "filtered-away", what: "masalah", clearHref }
              : { tag: "no-data-yet", what: "masalah", hint: NONE_YET }
          }
        />
      ) : (
        <Table caption="Masalah menurut jenis" columns={columns} rows={problems} rowKey={({ type }) => type} />
      )}
    </Card>
  );
}
