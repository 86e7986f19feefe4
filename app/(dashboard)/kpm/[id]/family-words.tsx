import { randomUUID } from "node:crypto";
import { ResultList } from "@/components/field/visit/result-list";
import { FamilyNotes } from "@/components/kpm/family-notes";
import { NoteForm } from "@/components/kpm/note-form";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { resultLines } from "@/lib/field/present/visits";
import { listVisitPhotos } from "@/lib/field/queries/photos";
import { listFieldResults } from "@/lib/field/queries/results";
import { noteLine } from "@/lib/kpm/present/family";
import type { FamilyView } from "@/lib/kpm/queries/get-family";
import { listFamilyNotes } from "@/lib/kpm/queries/notes";

/** What people said of a family: visits and notes, with the way to add one. */
export async function FamilyWords({ actor, family }: { actor: UserActor; family: FamilyView }) {
  const [results, photos, notes] = await Promise.all([
    listFieldResults(actor, family.id),
    permits(actor.role, "field.photos") ? listVisitPhotos(actor, family.id) : [],
    listFamilyNotes(actor, family.id),
  ]);
  const reader = { regionCode: family.regionCode, me: null, now: new Date() };
  const visits = permits(actor.role, "field.work") && (
    <LinkButton href={`/field/${family.id}`} small>
      Catat kunjungan
    </LinkButton>
  );
  return (
    <>
      <Card title="Hasil lapangan" actions={visits}>
        <ResultList results={resultLines(results, photos, reader)} />
      </Card>
      <Card title="Catatan">
        <div className="grid gap-4">
          <FamilyNotes notes={notes.map((row) => noteLine(row, family.regionCode))} />
          {permits(actor.role, "kpm.note") && <NoteForm kpmId={String(family.id)} formKey={randomUUID()} />}
        </div>
      </Card>
    </>
  );
}
