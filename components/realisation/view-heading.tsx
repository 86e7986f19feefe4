import { ViewPicker } from "@/components/shell/view-picker";
import { Breadcrumb, type Crumb } from "@/components/ui/page/breadcrumb";
import { PageHeading } from "@/components/ui/page/page-heading";
import type { ViewFilter } from "@/lib/realisation/filter";
import { SOURCE_LABELS } from "@/lib/realisation/present/funnel";
import type { View } from "@/lib/realisation/queries/view";

type ViewHeadingProps = {
  view: View;
  filter: ViewFilter;
  /** The page without its query. */
  path: string;
  title?: string;
  hrefOf: (region: string) => string;
  /** A bank sees its own accounts only; there is nothing to choose. */
  ownBank: boolean;
  sortText: string;
  /** Whether there is the period that the address asks for. */
  known: boolean;
  faults: readonly string[];
  only?: readonly ("period" | "bank" | "source")[];
  kept?: Readonly<Record<string, string>>;
};

/** Where we are, the way up, and what else may be chosen. */
export function ViewHeading(props: ViewHeadingProps) {
  const { view, filter, path, title, hrefOf, ownBank, sortText, known, faults, kept = {} } = props;
  const namesOnly = view.bank !== "" || view.region.length > 4;
  const only = props.only ?? (namesOnly ? ["period", "bank"] : ["period", "bank", "source"]);
  const crumbs: Crumb[] = [
    ...(view.home === "" ? [{ label: view.homeName, href: hrefOf("") }] : []),
    ...view.lineage.map(({ code, name }) => ({ label: name, href: hrefOf(code) })),
  ];
  const banks = view.banks.map(({ code, name }) => ({ value: code, label: name }));
  const choices = [
    {
      name: "period",
      label: "Periode",
      value: known ? view.period.code : "",
      options: [
        ...(known ? [] : [{ value: "", label: "Pilih periode" }]),
        ...view.periods.map(({ code, label, programName }) => ({ value: code, label: `${label} · ${programName}` })),
      ],
    },
    {
      name: "bank",
      label: "Bank penyalur",
      value: view.bank,
      options: ownBank
        ? banks.filter(({ value }) => value === view.bank)
        : [{ value: "", label: "Semua bank" }, ...banks],
    },
    {
      name: "source",
      label: "Sumber angka",
      value: filter.source,
      options: [
        { value: "", label: "Terlengkap" },
        { value: "names", label: SOURCE_LABELS.names },
        { value: "recap", label: SOURCE_LABELS.recap },
      ],
    },
  ];
  return (
    <PageHeading
      above={crumbs.length > 1 && <Breadcrumb crumbs={crumbs} />}
      title={title ?? view.name}
      faults={faults}
      lead={known && `${view.period.programName}, ${view.period.label}`}
      actions={
        <ViewPicker
          action={path}
          choices={choices.filter(({ name }) => only.some((known) => known === name))}
          kept={{ ...kept, sort: sortText, ...(namesOnly && { source: filter.source }) }}
        />
      }
    />
  );
}
