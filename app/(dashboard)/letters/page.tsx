import type { Metadata } from "next";
import { LetterFilters } from "@/components/letters/letter-filters";
import { LetterTable } from "@/components/letters/letter-table";
import { LettersForm } from "@/components/letters/letters-form";
import { LinkButton } from "@/components/ui/form/link-button";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { letterFaults, lettersHref, parseLetterFilter } from "@/lib/letters/filter";
import { letterCells, lettersEmptiness, stateTabs } from "@/lib/letters/present/list";
import { countLetters, listLetters } from "@/lib/letters/queries/letters";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

export const metadata: Metadata = { title: "Surat" };

const CRUMBS = [{ label: "Masalah", href: "/cases" }, { label: "Surat" }];

export default async function LettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("letters.read");
  const params = await searchParams;
  const filter = parseLetterFilter(params);
  const [{ rows, after, before }, counts] = await Promise.all([
    listLetters(actor, filter),
    countLetters(actor, filter),
  ]);
  const writes = permits(actor.role, "letters.write");
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={CRUMBS} />}
        title="Surat"
        lead="Surat dinas kepada cabang bank, Dispendukcapil, dan desa/kelurahan, dengan daftar keluarganya."
        actions={
          <>
            {rows.length > 0 && <ExportLink href={lettersHref(filter)} />}
            {writes && (
              <LinkButton href="/letters/office" small>
                Kop dan penanda tangan
              </LinkButton>
            )}
          </>
        }
        faults={letterFaults(params)}
      />
      <Card flush>
        <Tabs label="Keadaan surat" tabs={stateTabs(filter, counts)} />
        <LetterFilters filter={filter} />
        <EmptyState state={lettersEmptiness(filter, rows.length, writes)}>
          <LettersForm key={filter.batch} writes={writes} today={dateIn(new Date(), actor.regions[0])}>
            <LetterTable rows={rows.map(letterCells)} filter={filter} />
          </LettersForm>
          <Pager
            previousHref={before === null ? null : lettersHref(filter, { before })}
            nextHref={after === null ? null : lettersHref(filter, { after })}
            summary={`${formatCount(rows.length)} surat di halaman ini`}
          />
        </EmptyState>
      </Card>
    </>
  );
}
