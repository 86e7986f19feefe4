import { LinkButton } from "@/components/ui/form/link-button";
import { PageHeading } from "@/components/ui/page/page-heading";
import { type CaseFilter, casesQuery } from "@/lib/cases/list/filter/cases";
import { numbersHref, parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { LOWEST_COUNTED } from "@/lib/cases/numbers/rules";

type CasesHeadingProps = { filter: CaseFilter; answers: boolean; readsLetters: boolean };

/** The head of the list of cases, with the ways to its other pages: their numbers, letters about them, answers by workbook. */
export function CasesHeading({ filter, answers, readsLetters }: CasesHeadingProps) {
  const region = filter.region.slice(0, LOWEST_COUNTED);
  return (
    <PageHeading
      title="Masalah"
      lead="Keluarga yang belum terjangkau, sebabnya, dan siapa yang harus bertindak."
      actions={
        <>
          <LinkButton href={numbersHref({ ...parseNumbersFilter({}), region })} small>
            Angka
          </LinkButton>
          {readsLetters && (
            <LinkButton href="/letters" small icon="file">
              Surat
            </LinkButton>
          )}
          {answers && (
            <LinkButton href={`/cases/answers?${casesQuery(filter)}`} small icon="file">
              Jawab lewat Excel
            </LinkButton>
          )}
        </>
      }
    />
  );
}
