import { Card } from "@/components/ui/page/card";
import { Facts } from "@/components/ui/text/facts";
import { termHref } from "@/lib/reconciliation/filter";
import { contradictions } from "@/lib/reconciliation/present/board";
import { sourceFacts } from "@/lib/reconciliation/present/content";
import type { Content } from "@/lib/reconciliation/rules/content";
import { formatCount } from "@/lib/values/rupiah";

type SourceListProps = { id: bigint; content: Content; byName: boolean };

/** Every file that counts, as the minutes name it, and where bank and field contradict each other. */
export function SourceList({ id, content, byName }: SourceListProps) {
  const { families, label } = contradictions(content.totals);
  return (
    <Card title="Sumber yang dibandingkan">
      <Facts facts={sourceFacts(content)} />
      {byName && families > 0 && (
        <p className="mt-3 text-sm">
          <a className="link font-semibold" href={termHref(id, { term: "contradicts", after: "" })}>
            {label}: {formatCount(families)} keluarga
          </a>
        </p>
      )}
    </Card>
  );
}
