import { randomUUID } from "node:crypto";
import { FreezeForm } from "@/components/meetings/meeting/freeze-form";
import { ThenNowTable } from "@/components/meetings/meeting/then-now-table";
import { VersionList } from "@/components/meetings/meeting/version-list";
import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { thenNowTables } from "@/lib/meetings/deck/present/then-now";
import { getDeck } from "@/lib/meetings/deck/queries/deck";
import { isMeetingFigures } from "@/lib/meetings/deck/rules/figures";
import { besideTabs, NO_BESIDE, versionLines } from "@/lib/meetings/present/meeting";
import { findSnapshot } from "@/lib/meetings/queries/meeting";
import type { TabProps } from "./tab-props";

/** The frozen versions, and an earlier reading beside the numbers of now. */
export async function FiguresTab({ actor, meeting, view, mayHold }: TabProps) {
  const { figures, earlier } = await getDeck(actor, meeting.id, "live", new Date());
  const newest = meeting.snapshots[0]?.version;
  const beside = view.beside || (earlier ? "earlier" : String(newest ?? ""));
  const own = beside === "" || beside === "earlier" ? null : await findSnapshot(actor, meeting.id, Number(beside));
  const before = beside === "earlier" ? earlier : own && isMeetingFigures(own.figures) ? own.figures : null;
  const tables = before && thenNowTables(before, figures);
  const tabs = besideTabs(meeting, { hasEarlier: earlier !== null, beside });
  return (
    <>
      <Card
        title="Versi angka"
        note="Versi yang dibekukan tidak berubah lagi; yang langsung mengikuti data."
        actions={mayHold && <FreezeForm meeting={String(meeting.id)} formKey={randomUUID()} />}
        flush
      >
        <VersionList versions={versionLines(meeting)} />
      </Card>
      <Card title="Dulu dan sekarang" note={tables?.note} flush>
        {tabs.length > 1 && <Tabs label="Dibandingkan dengan" tabs={tabs} />}
        <EmptyState state={tables ? { tag: "rows" } : NO_BESIDE}>
          {tables && (
            <div className="grid items-start gap-4 lg:grid-cols-2">
              <ThenNowTable what="Tahap" rows={tables.measures} />
              <ThenNowTable what="Masalah" rows={tables.problems} />
            </div>
          )}
        </EmptyState>
      </Card>
    </>
  );
}
