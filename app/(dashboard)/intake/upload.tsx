import { SampleList } from "@/components/intake/upload/sample-list";
import { UnfinishedList } from "@/components/intake/upload/unfinished-list";
import { UploadForm } from "@/components/intake/upload/upload-form";
import { Card } from "@/components/ui/page/card";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { kindOptions } from "@/lib/intake/shelf/present/intake";
import { listUnfinished } from "@/lib/intake/upload/queries/unfinished";
import { listUploadPlaces, uploadKinds } from "@/lib/intake/upload/queries/upload";
import { listPeriods } from "@/lib/periods/queries";
import { displayName } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";
import { SAMPLES } from "@/prisma/seed/samples/manifest";

/** Where one sends a file, with samples to try. */
export async function Upload({ actor, problem }: { actor: UserActor; problem: string }) {
  const [periods, places, unfinished] = await reading(actor, (tx) =>
    Promise.all([listPeriods(actor, tx), listUploadPlaces(actor, tx), listUnfinished(actor, tx)]),
  );
  const kinds = uploadKinds(actor);
  return (
    <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <Card title="Unggah berkas">
        <UnfinishedList uploads={unfinished} region={places[0]?.code ?? ""} />
        <UploadForm
          kinds={kindOptions(kinds)}
          periods={periods.map((period) => ({ value: period.code, label: `${period.label} · ${period.programName}` }))}
          regions={places.map(({ code, name }) => ({ value: code, label: displayName(name) }))}
          today={dateIn(new Date(), places[0]?.code)}
          problem={problem}
        />
      </Card>
      <Card title="Contoh berkas" note="Berisi keluarga karangan di wilayah Anda, untuk mencoba.">
        <SampleList samples={SAMPLES.filter(({ kind }) => kinds.includes(kind))} kinds={kinds} />
      </Card>
    </div>
  );
}
