import { CellForm } from "@/components/intake/plan/cell-form";
import { RefusedRows } from "@/components/intake/plan/refused-rows";
import { RemarkList } from "@/components/intake/plan/remark-list";
import { Card } from "@/components/ui/page/card";
import type { UserActor } from "@/lib/auth/actor";
import { parseFix, parseRemarkFilter, remarksHref } from "@/lib/intake/filter";
import { cellToFix, correctedSentences, refusedLines } from "@/lib/intake/rows/present/refused";
import { findRefusedCells } from "@/lib/intake/rows/queries/refused";
import { listRemarks, type RemarkCause } from "@/lib/intake/rows/queries/remarks";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import type { SearchParams } from "@/lib/values/address";

type RemarksProps = {
  actor: UserActor;
  intake: IntakeRow;
  query: SearchParams;
  causes: readonly RemarkCause[];
};

/** What was refused of a file and why, with its cells for whoever may send it, and the cells that were corrected. */
export async function Remarks({ actor, intake, query, causes }: RemarksProps) {
  const { id } = intake;
  const filter = parseRemarkFilter(query, causes);
  const remarks = await listRemarks(actor, id, filter);
  const kind = uploadKinds(actor).find((own) => own === intake.kind);
  const refused = filter.severity === "refused";
  const found = kind && (await findRefusedCells(actor, id, refused ? remarks.rows.map(({ rowNo }) => rowNo) : []));
  const open = intake.state === "planned";
  const shown = kind && found && refused ? refusedLines({ id, kind, remarks: remarks.rows, found, open }) : null;
  const fix = shown && found ? cellToFix(shown, parseFix(query), found) : null;
  const corrected = found ? correctedSentences(found.corrected, found.columns, intake.regionCode) : [];
  return (
    <>
      {causes.length > 0 && (
        <RemarkList id={id} maySend={kind !== undefined} filter={filter} causes={causes} {...remarks}>
          {shown && (
            <>
              {fix && (
                <CellForm
                  key={`${fix.row}-${fix.column}`}
                  id={String(id)}
                  cell={fix}
                  backHref={remarksHref(id, filter, {})}
                />
              )}
              <RefusedRows {...shown} />
            </>
          )}
        </RemarkList>
      )}
      {corrected.length > 0 && (
        <Card
          title="Sel yang diperbaiki di sini"
          note="Berkas aslinya tetap seperti dikirim; yang diperbaiki ikut dibatalkan bila berkas ini ditarik kembali."
        >
          <ul className="grid gap-1">
            {corrected.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
