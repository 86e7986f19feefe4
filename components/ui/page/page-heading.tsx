import type { ReactNode } from "react";
import { AddressNotice } from "./address-notice";

type PageHeadingProps = {
  title: ReactNode;
  lead?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  /** What of the address of the page could not be followed. */
  faults?: readonly string[];
};

/** The one h1 of a page, with what is above it (breadcrumb), beside it (actions) and what the address got wrong. */
export function PageHeading({ title, lead, above, actions, faults = [] }: PageHeadingProps) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above}
          <h1 className="text-2xl leading-8 font-extrabold break-words">{title}</h1>
          {lead && <p className="mt-0.5 max-w-prose text-ink-soft">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <AddressNotice faults={faults} />
    </>
  );
}
