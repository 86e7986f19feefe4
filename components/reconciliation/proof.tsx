import { Notice } from "@/components/ui/page/notice";
import { equationLines, proofSentence, sourcesSentence } from "@/lib/reconciliation/present/board";
import type { Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { Equation } from "./equation";

/** Both equations side by side, and whether they balance. */
export function Proof({ reconciliation, byName }: { reconciliation: Reconciliation; byName: boolean }) {
  const { id, totals } = reconciliation;
  return (
    <>
      <Notice tone="info" title={proofSentence(totals)}>
        {sourcesSentence(reconciliation)}
      </Notice>
      <div className="grid gap-4 xl:grid-cols-2">
        <Equation
          id={id}
          title="Perintah bayar"
          note="Dana masuk menurut bank, ditambah dan dikurangi setiap selisih, sama dengan perintah bayar."
          lines={equationLines(totals, "ordered")}
          total={totals.ordered}
          byName={byName}
        />
        <Equation
          id={id}
          title="Dana masuk menurut bank"
          note="Ke mana dana yang masuk: dibelanjakan, masih di rekening, atau kembali."
          lines={equationLines(totals, "credited")}
          total={totals.credited}
          byName={byName}
        />
      </div>
    </>
  );
}
