import type { Metadata } from "next";
import { AgedTable } from "@/components/reconciliation/aged-table";
import { LinkButton } from "@/components/ui/form/link-button";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Pager } from "@/components/ui/table/pager";
import { requireActor } from "@/lib/auth/session";
import { recordOfPage } from "@/lib/platform/http/page";
import { ageFaults, ageHref, parseAgeFilter } from "@/lib/reconciliation/filter";
import { AGED_WORDS, bandLabel } from "@/lib/reconciliation/present/ageing";
import { listAgedRows } from "@/lib/reconciliation/queries/ageing";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { BANDS } from "@/lib/reconciliation/rules/ageing";
import { displayName } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Umur dana dan kartu" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** The families whose money or card lies there for so many days. */
export default async function AgeingPage({ params, searchParams }: Props) {
  const actor = await requireActor("kpm.read");
  const { id } = await params;
  const found = await recordOfPage(id, (record) => getReconciliation(actor, record));
  const asked = await searchParams;
  const filter = parseAgeFilter(asked);
  const today = dateIn(new Date(), found.regencyCode);
  const page = await listAgedRows(actor, found, filter, { today });
  const band = BANDS[filter.what].find(({ key }) => key === filter.band);
  const place = `${displayName(found.regency)} · ${found.bankCode}`;
  const title = `${AGED_WORDS[filter.what].title}${band ? `: ${bandLabel(band)}` : ""}`;
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            crumbs={[
              { label: "Rekonsiliasi", href: "/reconciliation" },
              { label: place, href: `/reconciliation/${id}#umur` },
              { label: "Umur dana dan kartu" },
            ]}
          />
        }
        title={title}
        lead={`${place}, ${found.periodLabel}.`}
        faults={ageFaults(asked)}
      />
      <Card
        title="Keluarga"
        note={AGED_WORDS[filter.what].definition}
        actions={
          <LinkButton href={ageHref(found.id, { ...filter, after: "" }, "/api")} icon="download" small download>
            Unduh daftar (XLSX)
          </LinkButton>
        }
        flush
      >
        <AgedTable caption={title} rows={page.rows} today={today} />
        <Pager
          previousHref={filter.after ? ageHref(found.id, { ...filter, after: "" }) : null}
          nextHref={page.after ? ageHref(found.id, { ...filter, after: page.after }) : null}
        />
      </Card>
    </>
  );
}
