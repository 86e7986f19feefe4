import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import { findingHref } from "@/lib/intake/filter";
import { FINDING_TITLES, findingRows, findingSamples, findingSentence } from "@/lib/intake/rows/present/findings";
import { FINDING_KINDS, type Finding } from "@/lib/intake/rows/rules/findings";

type Row = Finding & { href: string | undefined };

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "what",
    head: "Temuan",
    cell: (finding) =>
      finding.href === undefined ? findingSentence(finding) : { text: findingSentence(finding), href: finding.href },
  },
  { key: "rows", head: "Baris", numeric: true, cell: findingRows },
  { key: "samples", head: "Baris Excel", cell: findingSamples },
];

/** What of the file was not read, not known, not right: before any count. */
export function FindingList({ id, findings }: { id: bigint; findings: readonly Finding[] }) {
  const rows = findings.map((finding) => ({ ...finding, href: findingHref(id, finding) }));
  return FINDING_KINDS.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return null;
    return (
      <Card key={kind} title={FINDING_TITLES[kind]} flush>
        <Table
          caption={FINDING_TITLES[kind]}
          columns={COLUMNS}
          rows={own}
          rowKey={({ code, field, place }) => `${code} ${field} ${place}`}
        />
      </Card>
    );
  });
}
