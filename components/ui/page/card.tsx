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
    <section id={id} className={flush ? "card flush" : "card"}>
      {title && (
        <header>
          <Heading>{title}</Heading>
          {note && <p>{note}</p>}
          {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div>{children}</div>
      {footer && <footer>{footer}</footer>}
    </section>
  );
}
