import { RestoredNotice } from "@/components/cases/bulk/restored-notice";
import { ListNotice } from "@/components/cases/list/list-notice";
import { AddressNotice } from "@/components/ui/page/address-notice";
import { type CaseFilter, casesHref } from "@/lib/cases/list/filter/cases";
import type { PastedList } from "@/lib/kpm/queries/pasted-list";

type CaseNoticesProps = {
  filter: CaseFilter;
  restored: boolean;
  pasted: PastedList | null;
  faults: readonly string[];
};

/** What there is to say before the list: a view brought back, a pasted list read, an address that was not followed. */
export function CaseNotices({ filter, restored, pasted, faults }: CaseNoticesProps) {
  const { list } = filter;
  return (
    <>
      <AddressNotice faults={faults} />
      {restored && <RestoredNotice />}
      {list !== "" && <ListNotice list={pasted} clearHref={casesHref(filter, { list: "" })} />}
    </>
  );
}
