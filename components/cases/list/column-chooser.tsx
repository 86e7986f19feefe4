import Form from "next/form";
import { Button } from "@/components/ui/form/button";
import { Checkbox } from "@/components/ui/form/checkbox";
import { Dialog } from "@/components/ui/page/dialog";
import { type CaseFilter, casesQuery } from "@/lib/cases/list/filter/cases";
import { CASE_COLUMNS } from "@/lib/cases/list/filter/order";
import { COLUMN_LABELS } from "@/lib/cases/list/present/list";

/** Which columns the list shows, and how dense its rows are; the address carries both. */
export function ColumnChooser({ filter }: { filter: CaseFilter }) {
  const { after, before } = filter;
  const query = casesQuery(filter, { cols: [], roomy: false, after, before });
  return (
    <Dialog id="kolom" title="Kolom dan kerapatan" button="Kolom" small>
      <Form action="/cases" className="grid gap-1" prefetch={false}>
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {CASE_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            name="cols"
            value={column}
            label={COLUMN_LABELS[column]}
            defaultChecked={filter.cols.length === 0 || filter.cols.includes(column)}
          />
        ))}
        <div className="my-1 border-t border-line" />
        <Checkbox name="roomy" value="1" label="Longgarkan baris" defaultChecked={filter.roomy} />
        <div className="mt-2">
          <Button>Terapkan</Button>
        </div>
      </Form>
    </Dialog>
  );
}
