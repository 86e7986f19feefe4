import { CopyTable } from "@/components/repair/copy-table";
import { HandOverCard } from "@/components/repair/hand-over-card";
import { MoveTable } from "@/components/repair/move-table";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { movesHref, type RepairFilter, repairHref } from "@/lib/repair/filter";
import {
  copyCells,
  handOverFault,
  MOVE_LABELS,
  moveCells,
  moveEmptiness,
  moveTabs,
  sinceSentence,
} from "@/lib/repair/present/copies";
import type { CopyRow } from "@/lib/repair/queries/copies";
import { countHandOver } from "@/lib/repair/queries/hand-over";
import { listMoves, MOVES_A_PAGE } from "@/lib/repair/queries/moves";
import { findRevealsToday } from "@/lib/reveals/queries";

type RegencyRepairProps = { actor: UserActor; filter: RepairFilter; copies: readonly CopyRow[]; refused: unknown };

/** One kab/kota: its copies over time, what changed in one of them, and what goes to Dispendukcapil. */
export async function RegencyRepair({ actor, filter, copies, refused }: RegencyRepairProps) {
  const copy = copies.find(({ on }) => on === filter.copy) ?? copies[0];
  if (!copy) return null;
  const [moves, handOver, today] = await Promise.all([
    listMoves(actor, { regency: filter.region, on: copy.on, move: filter.move, after: filter.after }),
    countHandOver(actor, filter.region),
    findRevealsToday(actor, "dukcapil"),
  ]);
  const next = moves.length === MOVES_A_PAGE ? moves.at(-1)?.seq : undefined;
  return (
    <div className="grid gap-4">
      <Card title="Keabsahan NIK dari salinan ke salinan" actions={<ExportLink href={repairHref(filter)} />} flush>
        <CopyTable
          caption="Salinan DTKS, yang terbaru di atas"
          rows={copies.map((row) => copyCells(row, repairHref(filter, { copy: row.on }), false))}
        />
      </Card>
      <HandOverCard
        regency={filter.region}
        handOver={handOver}
        mayReveal={permits(actor.role, "kpm.reveal-identity")}
        fault={handOverFault(refused, today)}
      />
      <Card
        title={`Yang berubah pada salinan ${sinceSentence(copy)}`}
        actions={
          moves.length > 0 && (
            <LinkButton href={movesHref(filter, copy.on)} icon="download" small download>
              Unduh XLSX
            </LinkButton>
          )
        }
        flush
      >
        <Tabs label="Jenis perubahan" tabs={moveTabs({ ...filter, copy: copy.on }, copy)} />
        <EmptyState state={moveEmptiness(copy, moves.length)}>
          <MoveTable caption={MOVE_LABELS[filter.move]} rows={moves.map(moveCells)} reasons={filter.move === "left"} />
          <Pager
            previousHref={filter.after > 0 ? repairHref({ ...filter, copy: copy.on }) : null}
            nextHref={next === undefined ? null : repairHref({ ...filter, copy: copy.on }, { after: next })}
          />
        </EmptyState>
      </Card>
    </div>
  );
}
