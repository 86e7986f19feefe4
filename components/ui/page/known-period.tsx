import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/table/empty-state";
import { asksUnknownPeriod, type SearchParams } from "@/lib/values/address";
import { Card } from "./card";

type KnownPeriodProps = {
  params: SearchParams;
  periods: readonly { code: string }[];
  newestHref: string;
  children: ReactNode;
};

/** What belongs to a period: when the address asks for one that does not exist, no other is shown instead. */
export function KnownPeriod({ params, periods, newestHref, children }: KnownPeriodProps) {
  if (!asksUnknownPeriod(params, periods)) return children;
  return (
    <Card>
      <EmptyState state={{ tag: "unknown-period", newestHref }} />
    </Card>
  );
}
