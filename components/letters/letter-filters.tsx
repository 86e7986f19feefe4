import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { Select } from "@/components/ui/form/select";
import { type LetterFilter, lettersHref } from "@/lib/letters/filter";
import { KIND_LABELS, OWN_ONLY } from "@/lib/letters/present/words";

const KINDS = [
  { value: "", label: "Semua penerima" },
  ...Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label })),
];

/** To whom, and whether only the letters of one making are shown. */
export function LetterFilters({ filter }: { filter: LetterFilter }) {
  const { state, kind, region, batch, own, sort } = filter;
  return (
    <form action="/letters" className="no-print flex flex-wrap items-end gap-2 px-4 py-2.5 sm:px-5">
      {Object.entries({ state, region, batch, own, sort }).map(
        ([name, value]) => value !== "" && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="w-48">
        <Select name="kind" label="Penerima" options={KINDS} defaultValue={kind} key={kind} />
      </div>
      <Button small look="secondary">
        Saring
      </Button>
      {(batch !== "" || own !== "") && (
        <>
          <span className="grow" />
          <span className="text-sm">{batch === "" ? OWN_ONLY : "Hanya surat yang baru dibuat bersama."}</span>
          <LinkButton href={lettersHref(filter, { batch: "", own: "", state: "", kind: "" })} small look="quiet">
            Lihat semua surat
          </LinkButton>
        </>
      )}
    </form>
  );
}
