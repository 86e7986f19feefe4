import { headSort } from "@/components/ui/table/head-sort";
import { Icon } from "@/components/ui/text/icon";
import { VISIT_ORDER, type VisitFilter, visitAddress } from "@/lib/field/filter";
import { VISIT_ORDER_WORDS } from "@/lib/field/present/visits";

/** What the families to visit are put in order by: the heads of a list that has no columns. */
export function VisitOrder({ filter }: { filter: VisitFilter }) {
  return (
    <nav aria-label="Urutan" className="no-print flex flex-wrap items-center gap-x-4 text-sm">
      <span className="text-ink-soft">Urut menurut</span>
      {VISIT_ORDER.columns.map((column) => {
        const { href, order } = headSort(VISIT_ORDER, filter.sort, column, (sort) =>
          visitAddress(filter, { sort, after: "", before: "" }),
        );
        return (
          <a
            key={column}
            href={href}
            aria-current={order ? "true" : undefined}
            className="link inline-flex min-h-11 items-center gap-1 aria-[current]:font-bold"
          >
            {VISIT_ORDER_WORDS[column].link}
            {order && <Icon name={order === "asc" ? "up" : "down"} />}
            {order && <span className="sr-only">{order === "asc" ? "naik" : "turun"}</span>}
          </a>
        );
      })}
    </nav>
  );
}
