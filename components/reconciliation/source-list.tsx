import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { termHref } from "@/lib/reconciliation/filter";
import { contradictions, sourceFacts } from "@/lib/reconciliation/present";
import type { Reconciliation, SourceFile } from "@/lib/reconciliation/queries/reconciliation";
import { formatCount } from "@/lib/values/rupiah";

type SourceListProps = { files: readonly SourceFile[]; reconciliation: Reconciliation };

/** Which files were compared, and where bank and field contradict each other. */
export function SourceList({ files, reconciliation }: SourceListProps) {
  const { families, label } = contradictions(reconciliation.totals);
  return (
    <Card title="Sumber yang dibandingkan">
      <Facts facts={sourceFacts(files)} />
      {families > 0 && (
        <p className="mt-3 text-sm">
          <a className="link font-semibold" href={termHref(reconciliation.id, { term: "contradicts", after: "" })}>
            {label}: {formatCount(families)} keluarga
          </a>
        </p>
      )}
    </Card>
  );
}
