import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  id?: string;
  level?: 2 | 3;
  flush?: boolean;
  children: ReactNode;
};

/** A section with its heading; `flush` lets a table reach the edges. */
export function Card({ title, note, actions, footer, id, level = 2, flush, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className="card min-w-0 rounded-card border border-line bg-surface shadow-card">
      {title && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-2 sm:px-5">
          <div className="min-w-0">
            <Heading className="text-base leading-6">{title}</Heading>
            {note && <p className="max-w-[90ch] text-xs text-ink-soft">{note}</p>}
          </div>
          {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? "" : `px-4 pb-4 sm:px-5 ${title ? "" : "pt-4"}`}>{children}</div>
      {footer && <footer className="border-t border-line px-4 py-2.5 text-xs text-ink-soft sm:px-5">{footer}</footer>}
    </section>
  );
}
