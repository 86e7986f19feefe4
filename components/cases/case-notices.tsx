import { AddressNotice } from "@/components/ui/address-notice";
import { type CaseFilter, casesHref, casesQuery } from "@/lib/cases/filter";
import type { BatchWords } from "@/lib/cases/present/bulk";
import type { PastedList } from "@/lib/kpm/queries/pasted-list";
import { BulkResult } from "./bulk-result";
import { ListNotice } from "./list-notice";
import { RestoredNotice } from "./restored-notice";

type CaseNoticesProps = {
  filter: CaseFilter;
  restored: boolean;
  /** The step that was done last, with its number. */
  done: { batch: string; words: BatchWords } | null;
  pasted: PastedList | null;
  faults: readonly string[];
};

/** What there is to say before the list: a view brought back, a step done, a pasted list read. */
export function CaseNotices({ filter, restored, done, pasted, faults }: CaseNoticesProps) {
  const { after, before, list } = filter;
  return (
    <>
      <AddressNotice faults={faults} />
      {restored && <RestoredNotice />}
      {done && <BulkResult {...done} query={casesQuery(filter, { after, before })} />}
      {list !== "" && <ListNotice list={pasted} clearHref={casesHref(filter, { list: "" })} />}
    </>
  );
}
