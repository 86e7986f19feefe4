import type { Metadata } from "next";
import { WaitingNotice } from "@/components/intake/plan/waiting-notice";
import { IntakeTable } from "@/components/intake/shelf/intake-table";
import { ApprovalLink } from "@/components/intake/upload/approval-link";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Pager } from "@/components/ui/table/pager";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { findWaiting } from "@/lib/intake/apply/queries/waiting";
import { type IntakeListFilter, intakeListFaults, intakesHref, parseIntakeListFilter } from "@/lib/intake/filter";
import { listIntakes } from "@/lib/intake/shelf/queries";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import type { SearchParams } from "@/lib/values/address";
import { Upload } from "./upload";

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

async function Intakes({ actor, filter }: { actor: UserActor; filter: IntakeListFilter }) {
  const { rows, before, after } = await listIntakes(actor, filter);
  return (
    <IntakeTable rows={rows} filter={filter}>
      <Pager
        previousHref={before === null ? null : intakesHref(filter, { before })}
        nextHref={after === null ? null : intakesHref(filter, { after })}
      />
    </IntakeTable>
  );
}
