import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IntakeFacts } from "@/components/intake/intake-facts";
import { LiveProgress } from "@/components/intake/live-progress";
import { Outcome } from "@/components/intake/outcome";
import { RemarkList } from "@/components/intake/remark-list";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { UserActor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { parseRemarkFilter, type RemarkFilter, type SearchParams } from "@/lib/intake/filter";
import { isUnderWay, kindLabel, STATES } from "@/lib/intake/present";
import { countRemarks, getIntake, listRemarks } from "@/lib/intake/queries";
import { orNotFoundPage } from "@/lib/platform/page";

export const metadata: Metadata = { title: "Berkas" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function IntakeFilePage({ params, searchParams }: Props) {
  const actor = await requireActor("intake.read");
  const { id } = await params;
  if (!/^\d{1,18}$/.test(id)) notFound();
  const intake = await orNotFoundPage(getIntake(actor, BigInt(id)));
  const { label, tone } = STATES[intake.state];
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jalur" crumbs={[{ label: "Berkas", href: "/intake" }, { label: `#${id}` }]} />}
        title={intake.fileName}
        lead={kindLabel(intake.kind)}
        actions={<Badge tone={tone}>{label}</Badge>}
      />
      {isUnderWay(intake.state) && <LiveProgress id={id} label={intake.stage || label} rowsRead={intake.rowsRead} />}
      {intake.message && <Notice tone={tone === "ok" ? "watch" : tone}>{intake.message}</Notice>}
      {intake.state === "done" && (
        <Card title="Hasil">
          <Outcome intake={intake} />
        </Card>
      )}
      <Card title="Tentang berkas ini">
        <IntakeFacts intake={intake} />
      </Card>
      {intake.refused + intake.warned > 0 && (
        <Remarks actor={actor} id={intake.id} filter={parseRemarkFilter(await searchParams)} />
      )}
    </>
  );
}

async function Remarks({ actor, id, filter }: { actor: UserActor; id: bigint; filter: RemarkFilter }) {
  const causes = await countRemarks(actor, id);
  const shown = causes.some((cause) => cause.severity === filter.severity)
    ? filter
    : { ...filter, severity: causes[0]?.severity ?? filter.severity };
  const page = await listRemarks(actor, id, shown);
  return (
    <Card
      id="catatan"
      title="Baris yang ditolak dan peringatan"
      note="Nomor baris sama dengan nomor baris di Excel."
      actions={
        <LinkButton href={`/api/intake/${id}/remarks`} icon="download" small download>
          Unduh semua (CSV)
        </LinkButton>
      }
      flush
    >
      <RemarkList id={id} filter={shown} causes={causes} rows={page.rows} after={page.after} />
    </Card>
  );
}
