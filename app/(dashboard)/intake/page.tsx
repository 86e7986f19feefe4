import type { Metadata } from "next";
import { ApprovalLink } from "@/components/intake/approval-link";
import { IntakeTable } from "@/components/intake/intake-table";
import { SampleList } from "@/components/intake/sample-list";
import { UnfinishedList } from "@/components/intake/unfinished-list";
import { UploadForm } from "@/components/intake/upload-form";
import { WaitingNotice } from "@/components/intake/waiting-notice";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { requireActor } from "@/lib/auth/session";
import { type IntakeListFilter, intakeListFaults, parseIntakeListFilter, type SearchParams } from "@/lib/intake/filter";
import { kindOptions } from "@/lib/intake/present";
import { listIntakes } from "@/lib/intake/queries/intakes";
import { listUnfinished } from "@/lib/intake/queries/unfinished";
import { listUploadPlaces, uploadKinds } from "@/lib/intake/queries/upload";
import { findWaiting } from "@/lib/intake/queries/waiting";
import { listPeriods } from "@/lib/periods/queries";
import { displayName } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";
import { SAMPLES } from "@/prisma/seed/samples/manifest";

export const metadata: Metadata = { title: "Berkas" };

// No boundary that streams: what arrives late stays hidden in a browser without JavaScript, and this form must not.
export default async function IntakePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("intake.read");
  const params = await searchParams;
  const problem = typeof params.problem === "string" ? params.problem.slice(0, 300) : "";
  return (
    <>
      <PageHeading
        title="Berkas"
        lead="Unggah DPM, perintah bayar, laporan bank, dan berkas lain; setiap baris yang ditolak disebut sebabnya."
        actions={permits(actor.role, "intake.set-approval") && <ApprovalLink />}
        faults={intakeListFaults(params)}
      />
      <WaitingNotice {...(await findWaiting(actor))} />
      {uploadKinds(actor).length > 0 && <Upload actor={actor} problem={problem} />}
      <Intakes actor={actor} filter={parseIntakeListFilter(params)} />
    </>
  );
}

async function Upload({ actor, problem }: { actor: UserActor; problem: string }) {
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

async function Intakes({ actor, filter }: { actor: UserActor; filter: IntakeListFilter }) {
  const { rows, before } = await listIntakes(actor, filter);
  return (
    <IntakeTable rows={rows}>
      <Pager previousHref={filter.before ? "/intake" : null} nextHref={before ? `/intake?before=${before}` : null} />
    </IntakeTable>
  );
}
