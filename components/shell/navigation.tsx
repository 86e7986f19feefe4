"use client";

import { usePathname } from "next/navigation";
import { useId } from "react";
import { Icon } from "@/components/ui/text/icon";

/** waiting: how many things in that room wait for the person; seldom: folded away where there are many rooms. */
export type NavigationEntry = {
  label: string;
  href: string;
  under?: readonly string[];
  waiting?: number;
  seldom?: boolean;
};

/** So many items fit side by side at 1280 px. */
const MOST_IN_A_ROW = 8;

/** The rooms in the bar, and those behind "Lainnya": only where not all fit, and never a single one. */
export function partEntries(entries: readonly NavigationEntry[]) {
  const folded = entries.length > MOST_IN_A_ROW ? entries.filter(({ seldom }) => seldom) : [];
  return folded.length > 1
    ? { bar: entries.filter((entry) => !folded.includes(entry)), folded }
    : { bar: entries, folded: [] };
}

/** An entry is current on its own address, below it, and on the addresses it claims with `under`. */
export function isCurrent(entry: NavigationEntry, path: string): boolean {
  if (path === entry.href) return true;
  const roots = [...(entry.href === "/" ? [] : [entry.href]), ...(entry.under ?? [])];
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}

const LINK =
  "flex min-h-11 items-center border-l-4 border-transparent px-3 font-semibold whitespace-nowrap text-white/80 hover:text-white aria-[current]:border-accent-bright aria-[current]:text-white xl:h-14 xl:border-b-4 xl:border-l-0 xl:pt-1";

function Waiting({ count }: { count: number }) {
  return (
    <span className="ml-1.5 rounded-full bg-accent-bright px-1.5 text-xs leading-5 font-bold text-navy-deep">
      {count}
      <span className="sr-only"> menunggu Anda</span>
    </span>
  );
}

type LinksProps = { entries: readonly NavigationEntry[]; path: string };

const Links = ({ entries, path }: LinksProps) =>
  entries.map((entry) => (
    <li key={entry.href}>
      <a href={entry.href} aria-current={isCurrent(entry, path) ? "page" : undefined} className={LINK}>
        {entry.label}
        {entry.waiting !== undefined && <Waiting count={entry.waiting} />}
      </a>
    </li>
  ));

/** Rooms that are seldom needed, behind one word; the browser opens and closes it. */
function Others({ entries, path }: LinksProps) {
  const id = useId();
  const here = entries.find((entry) => isCurrent(entry, path));
  return (
    <li>
      <button type="button" popoverTarget={id} aria-current={here ? "true" : undefined} className={`${LINK} gap-1`}>
        Lainnya
        <Icon name="down" size={14} />
      </button>
      <ul
        id={id}
        popover="auto"
        className="anchored min-w-44 rounded-card border border-line bg-surface p-2 text-ink shadow-raised"
      >
        {entries.map((entry) => (
          <li key={entry.href}>
            <a
              href={entry.href}
              aria-current={entry === here ? "page" : undefined}
              className="flex min-h-10 items-center rounded-md px-2.5 font-semibold hover:bg-paper-deep aria-[current]:text-accent"
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The rooms of the product; on a narrow screen they fold into a menu that opens without JavaScript. */
export function Navigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const path = usePathname();
  const { bar, folded } = partEntries(entries);
  const here = entries.find((entry) => isCurrent(entry, path));
  return (
    <>
      <nav aria-label="Menu utama" className="hidden xl:block">
        <ul className="flex">
          <Links entries={bar} path={path} />
          {folded.length > 0 && <Others entries={folded} path={path} />}
        </ul>
      </nav>
      <details key={path} className="min-w-0 xl:hidden">
        <summary className="flex min-h-11 items-center gap-2 rounded-md px-2 font-semibold">
          <Icon name="menu" size={20} />
          <span className="truncate">{here?.label ?? "Menu"}</span>
          {entries.map((entry) => entry.waiting !== undefined && <Waiting key={entry.href} count={entry.waiting} />)}
        </summary>
        <nav
          aria-label="Menu utama"
          className="absolute inset-x-0 top-full z-30 border-t border-navy-line bg-navy-deep px-3 py-2 shadow-raised"
        >
          <ul className="grid">
            <Links entries={entries} path={path} />
          </ul>
        </nav>
      </details>
    </>
  );
}
