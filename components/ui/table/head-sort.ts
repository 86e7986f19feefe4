import type { Ordering, Sort as Sorted } from "@/lib/values/order";
import type { Sort } from "./table-parts";

/** The head of a column that puts the list in its order: the present order, and the address of the same view in the next order. */
export function headSort<C extends string>(
  orders: Ordering<C>,
  sort: Sorted<C>,
  column: C,
  hrefOf: (sort: Sorted<C>) => string,
): Sort {
  const { column: by, descending } = orders.orderOf(sort);
  return {
    href: hrefOf(orders.next(sort, column)),
    order: by !== column ? null : descending ? "desc" : "asc",
  };
}
