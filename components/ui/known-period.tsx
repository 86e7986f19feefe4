import type { ReactNode } from "react";
import { asksUnknownPeriod, type SearchParams } from "@/lib/values/address";
import { Card } from "./card";
import { EmptyState } from "./empty-state";

type KnownPeriodProps = {
  params: SearchParams;
  periods: readonly { code: string }[];
  newestHref: string;
  children: ReactNode;
};

/** What belongs to a period: when the address asks for one that there is not, nothing of another stands in its place. */
export function KnownPeriod({ params, periods, newestHref, children }: KnownPeriodProps) {
  if (!asksUnknownPeriod(params, periods)) return children;
  return (
    <Card>
      <EmptyState state={{ tag: "unknown-period", newestHref }} />
    </Card>
  );
}
