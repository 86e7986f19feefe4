import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { Icon } from "./icon";

/** `href` leads to the same view in the other order; `order` is how it stands now, null = sorted by something else. */
export type Sort = { href: string; order: "asc" | "desc" | null };

type HeadColumn = { key: string; head: ReactNode; numeric?: boolean; frozen?: boolean; sort?: Sort };
type TableHeadProps = { columns: readonly HeadColumn[]; frozenStyle: (index: number) => CSSProperties | undefined };

const ARIA = { asc: "ascending", desc: "descending" } as const;
const ARROW = { asc: "up", desc: "down" } as const;

/** The head of a table: stays in view, sorts by links. */
export function TableHead({ columns, frozenStyle }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <th
            key={column.key}
            scope="col"
            style={frozenStyle(index)}
            aria-sort={column.sort?.order ? ARIA[column.sort.order] : undefined}
            className={`sticky top-0 z-2 border-y border-line bg-paper-deep px-3 py-2 align-bottom text-xs font-semibold text-ink-soft ${column.numeric ? "text-right" : "text-left"} ${column.frozen ? "sm:left-(--at) sm:z-3" : ""}`}
          >
            {column.sort ? (
              <Link
                href={column.sort.href}
                prefetch={false}
                scroll={false}
                className="inline-flex min-h-6 items-center gap-1 hover:text-ink hover:underline"
              >
                {column.head}
                <Icon name={column.sort.order ? ARROW[column.sort.order] : "sort"} size={13} />
              </Link>
            ) : (
              column.head
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
