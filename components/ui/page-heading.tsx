import type { ReactNode } from "react";

type PageHeadingProps = { title: ReactNode; lead?: ReactNode; above?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, with what stands above it (breadcrumb) and beside it (actions). */
export function PageHeading({ title, lead, above, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above}
        <h1 className="text-2xl leading-8 font-extrabold">{title}</h1>
        {lead && <p className="mt-0.5 max-w-prose text-ink-soft">{lead}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
