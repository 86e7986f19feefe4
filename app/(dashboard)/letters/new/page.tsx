import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MakeForm } from "@/components/letters/make-form";
import { PlanCard } from "@/components/letters/plan-card";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { requireActor } from "@/lib/auth/session";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import { casesHref } from "@/lib/cases/list/filter/cases";
import { chosenFaults, chosenQuery, parseChosen } from "@/lib/letters/filter";
import { leftOutLines, planCells, planSentence } from "@/lib/letters/present/list";
import { planLetters } from "@/lib/letters/queries/plan";
import { LETTERS_MOST } from "@/lib/letters/rules/letter";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

export const metadata: Metadata = { title: "Buat surat" };

const CRUMBS = [{ label: "Masalah", href: "/cases" }, { label: "Surat", href: "/letters" }, { label: "Buat surat" }];

export default async function NewLettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("letters.write");
  const params = await searchParams;
  const chosen = parseChosen(params);
  const again = params.again === "1";
  const today = dateIn(new Date(), actor.regions[0]);
  const plan = await planLetters(actor, { chosen, today, again });
  const cases = plan.letters.reduce((sum, letter) => sum + letter.cases, 0);
  const tooMany = plan.cases > BULK_MOST || plan.letters.length > LETTERS_MOST;
  const query = chosenQuery(chosen);
  const back = "ids" in chosen ? "/cases?view=all" : casesHref(chosen.filter);
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={CRUMBS} />}
        title="Buat surat"
        lead="Satu surat untuk setiap bank dan kab/kota, setiap Dispendukcapil, dan setiap desa/kelurahan."
        faults={chosenFaults(params)}
      />
      {plan.cases === 0 ? (
        <Card>
          <EmptyState
            state={{ tag: "no-data-yet", what: "masalah yang dipilih", hint: "Centang masalahnya di daftar Masalah." }}
          />
        </Card>
      ) : (
        <PlanCard
          sentence={planSentence(plan)}
          letters={plan.letters.slice(0, LETTERS_MOST).map(planCells)}
          leftOut={leftOutLines(plan)}
          againHref={`/letters/new?${query}&again=1`}
        />
      )}
      {tooMany && (
        <Notice tone="problem">
          Paling banyak {formatCount(LETTERS_MOST)} surat tentang {formatCount(BULK_MOST)} masalah sekaligus. Persempit
          saringan di daftar Masalah, misalnya per kecamatan.
        </Notice>
      )}
      {cases > 0 && !tooMany && (
        <MakeForm
          {...{ again, cases }}
          chosen={query}
          formKey={randomUUID()}
          letters={plan.letters.length}
          backHref={back}
        />
      )}
    </>
  );
}
