import type { Metadata } from "next";
import { ChangeList } from "@/components/intake/plan/change-list";
import { DecisionCard } from "@/components/intake/plan/decision-card";
import { DifferenceCard } from "@/components/intake/plan/difference-card";
import { LiveProgress } from "@/components/intake/plan/live-progress";
import { MappingCard } from "@/components/intake/recognise/mapping-card";
import { SeenMark } from "@/components/intake/shelf/seen-mark";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Badge } from "@/components/ui/text/badge";
import { requireActor } from "@/lib/auth/session";
import { getProgress } from "@/lib/intake/apply/queries/progress";
import { intakeFaults, parseChangeFilter, parseSinceFilter } from "@/lib/intake/filter";
import { listChanges } from "@/lib/intake/plan/queries";
import { listSamples } from "@/lib/intake/recognise/queries";
import { countRemarks, listFindings } from "@/lib/intake/rows/queries/remarks";
import { isEnded, isUnderWay } from "@/lib/intake/rules/lifecycle";
import { progressFacts, STATES } from "@/lib/intake/shelf/present/intake";
import { kindLabel } from "@/lib/intake/shelf/present/kind";
import { getIntake } from "@/lib/intake/shelf/queries";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordOfPage } from "@/lib/platform/http/page";
import { About } from "./about";
import { Remarks } from "./remarks";

export const metadata: Metadata = { title: "Berkas" };

export default async function IntakeFilePage({ params, searchParams }: PageProps<"/intake/[id]">) {
  const actor = await requireActor("intake.read");
  const { id } = await params;
  const [intake, query] = await Promise.all([recordOfPage(id, (record) => getIntake(actor, record)), searchParams]);
  const changeFilter = parseChangeFilter(query, intake);
  const sinceFilter = parseSinceFilter(query, intake.difference);
  const [progress, changes, since, causes, findings] = await Promise.all([
    getProgress(actor, intake.id),
    listChanges(actor, intake.id, changeFilter),
    listChanges(actor, intake.id, sinceFilter),
    countRemarks(actor, intake.id),
    listFindings(actor, intake.id),
  ]);
  const kinds = uploadKinds(actor);
  const maySend = kinds.some((kind) => kind === intake.kind);
  const columns = intake.state === "mapping" && maySend ? await listSamples(actor, intake.id) : [];
  const { label, tone } = STATES[intake.state];
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jalur" crumbs={[{ label: "Berkas", href: "/intake" }, { label: `#${id}` }]} />}
        title={intake.fileName}
        lead={kindLabel(intake.kind)}
        actions={<Badge tone={tone}>{label}</Badge>}
        faults={intakeFaults(query, causes)}
      />
      {isUnderWay(intake.state) && <LiveProgress id={id} first={progressFacts(progress)} />}
      {intake.uploadedBy === actor.id && intake.seenAt === null && isEnded(intake.state) && <SeenMark id={id} />}
      {intake.message && <Notice tone={tone === "ok" ? "watch" : tone}>{intake.message}</Notice>}
      {columns.length > 0 && <MappingCard intake={intake} kinds={kinds} columns={columns} />}
      <DecisionCard intake={intake} maySend={maySend} findings={findings} />
      {changes.rows.length > 0 && (
        <Card id="perubahan" title={intake.state === "planned" ? "Yang akan berubah" : "Yang berubah"} flush>
          <ChangeList intake={intake} filter={changeFilter} {...changes} />
        </Card>
      )}
      {intake.difference?.previous !== undefined && (
        <DifferenceCard intake={intake} difference={intake.difference} filter={sinceFilter} {...since} />
      )}
      <Remarks {...{ actor, intake, query, causes }} />
      <About actor={actor} intake={intake} />
    </>
  );
}
