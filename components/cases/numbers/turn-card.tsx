import { AnswerLink } from "@/components/answers/answer-link";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { NO_TURN, type TurnCells } from "@/lib/cases/list/present/today";
import { TurnTable } from "./turn-table";

type TurnCardProps = { party: string; rows: readonly TurnCells[]; mayAnswer: boolean };

/** The cases assigned to a party, by type. */
export function TurnCard({ party, rows, mayAnswer }: TurnCardProps) {
  const actions = (
    <>
      <ExportLink href="/today" />
      {mayAnswer && <AnswerLink />}
    </>
  );
  return (
    <Card title={`Menunggu ${party}`} actions={rows.length > 0 && actions} flush>
      <EmptyState state={rows.length > 0 ? { tag: "rows" } : NO_TURN}>
        <TurnTable caption="Masalah yang menunggu menurut jenis" rows={rows} />
      </EmptyState>
    </Card>
  );
}
