import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { Icon } from "@/components/ui/text/icon";

type PagerProps = { previousHref: string | null; nextHref: string | null; summary?: ReactNode };

const off = `${buttonClass("secondary", true)} pointer-events-none border-dashed text-ink-faint`;

/** Keyset paging: one step back, one step on. */
export function Pager({ previousHref, nextHref, summary }: PagerProps) {
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
      <p className="text-xs text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        {previousHref ? (
          <LinkButton href={previousHref} small icon="left">
            Sebelumnya
          </LinkButton>
        ) : (
          <span className={off} aria-hidden="true">
            <Icon name="left" />
            Sebelumnya
          </span>
        )}
        {nextHref ? (
          <LinkButton href={nextHref} small>
            Berikutnya
            <Icon name="right" />
          </LinkButton>
        ) : (
          <span className={off} aria-hidden="true">
            Berikutnya
            <Icon name="right" />
          </span>
        )}
      </div>
    </nav>
  );
}
