import { type Choice, ViewPicker } from "@/components/shell/view-picker";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { PageHeading } from "@/components/ui/page/page-heading";
import { ExportLink } from "@/components/ui/table/export-link";
import { NO_BANK } from "@/lib/cases/list/filter/cases";
import { type NumbersFilter, numbersHref } from "@/lib/cases/numbers/filter";
import { SPANS } from "@/lib/cases/numbers/rules";
import { CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { CASE_OWNERS } from "@/lib/cases/rules/party";

type Named = { code: string; name: string };
type NumbersHeadingProps = {
  filter: NumbersFilter;
  name: string;
  /** From where the reader's scope begins down to the place itself. */
  lineage: readonly Named[];
  below: readonly Named[];
  /** Empty for a bank, which sees only its own. */
  banks: readonly Named[];
  /** A party that sees only its own turn has no other to choose. */
  ownParty: boolean;
  /** Whether there is anything to take away. */
  some: boolean;
  faults: readonly string[];
  periods: readonly { code: string; label: string; programName: string }[];
};

const labelled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const named = (rows: readonly Named[], mark = "") =>
  rows.map(({ code, name }) => ({ value: code, label: mark + name }));

/** Where we are, and what else may be chosen: place, time, type, bank, who acts, and the period of the funnel. */
export function NumbersHeading(props: NumbersHeadingProps) {
  const { filter, name, lineage, below, banks, ownParty, periods, some, faults } = props;
  const choices: (Choice & { shown: boolean })[] = [
    {
      shown: lineage.length + below.length > 1,
      name: "region",
      label: "Wilayah",
      value: filter.region,
      options: [{ value: "", label: "Semua wilayah saya" }, ...named(lineage), ...named(below, "› ")],
    },
    { shown: true, name: "span", label: "Rentang", value: filter.span, options: labelled(SPANS) },
    {
      shown: true,
      name: "type",
      label: "Jenis",
      value: filter.type,
      options: [
        { value: "", label: "Semua jenis" },
        ...Object.entries(CASE_TYPES).map(([value, { label }]) => ({ value, label })),
      ],
    },
    {
      shown: banks.length > 0,
      name: "bank",
      label: "Bank",
      value: filter.bank,
      options: [
        { value: "", label: "Semua bank" },
        ...named(banks),
        { value: NO_BANK, label: "Tanpa bank (kab/kota)" },
      ],
    },
    {
      shown: !ownParty,
      name: "owner",
      label: "Penyelesai",
      value: filter.owner,
      options: [{ value: "", label: "Semua pihak" }, ...labelled(CASE_OWNERS)],
    },
    {
      shown: true,
      name: "period",
      label: "Periode selisih",
      value: filter.period,
      options: [
        { value: "", label: "Periode berjalan" },
        ...periods.map(({ code, label, programName }) => ({ value: code, label: `${label} · ${programName}` })),
      ],
    },
  ];
  const crumbs = [
    { label: "Masalah", href: "/cases" },
    { label: "Angka masalah", href: numbersHref({ ...filter, region: "" }) },
    ...lineage.map((row) => ({ label: row.name, href: numbersHref(filter, { region: row.code }) })),
  ];
  return (
    <>
      <PageHeading
        above={<Breadcrumb crumbs={crumbs} />}
        title="Angka masalah"
        lead={`${name}: yang datang, yang selesai, yang menua, dan yang tumbuh.`}
        actions={some && <ExportLink href={numbersHref(filter).replace("/cases", "")} />}
        faults={faults}
      />
      <div className="no-print">
        <ViewPicker
          action="/cases/numbers"
          choices={choices.filter(({ shown }) => shown)}
          kept={{ by: filter.by === "type" ? "" : filter.by }}
        />
      </div>
    </>
  );
}
