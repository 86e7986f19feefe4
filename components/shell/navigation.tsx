"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";

/** waiting: how many things in that room wait for the person. */
export type NavigationEntry = { label: string; href: string; under?: readonly string[]; waiting?: number };

/** An entry is current on its own address, below it, and on the addresses it claims with `under`. */
export function isCurrent(entry: NavigationEntry, path: string): boolean {
  if (path === entry.href) return true;
  const roots = [...(entry.href === "/" ? [] : [entry.href]), ...(entry.under ?? [])];
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}

const LINK =
  "flex min-h-11 items-center border-l-4 border-transparent px-3 font-semibold whitespace-nowrap text-white/80 hover:text-white aria-[current]:border-accent-bright aria-[current]:text-white lg:h-14 lg:border-b-4 lg:border-l-0 lg:pt-1";

function Waiting({ count }: { count: number }) {
  return (
    <span className="ml-1.5 rounded-full bg-accent-bright px-1.5 text-xs leading-5 font-bold text-navy-deep">
      {count}
      <span className="sr-only"> menunggu Anda</span>
    </span>
  );
}

/** The rooms of the product; on a narrow screen they fold into a menu that opens without JavaScript. */
export function Navigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const path = usePathname();
  const links = (
    <ul className="grid lg:flex">
      {entries.map((entry) => (
        <li key={entry.href}>
          <a href={entry.href} aria-current={isCurrent(entry, path) ? "page" : undefined} className={LINK}>
            {entry.label}
            {entry.waiting !== undefined && <Waiting count={entry.waiting} />}
          </a>
        </li>
      ))}
    </ul>
  );
  const here = entries.find((entry) => isCurrent(entry, path));
  return (
    <>
      <nav aria-label="Menu utama" className="hidden lg:block">
        {links}
      </nav>
      <details key={path} className="group lg:hidden">
        <summary className="flex min-h-11 items-center gap-2 rounded-md px-2 font-semibold">
          <Icon name="menu" size={20} />
          {here?.label ?? "Menu"}
          {entries.map((entry) => entry.waiting !== undefined && <Waiting key={entry.href} count={entry.waiting} />)}
        </summary>
        <nav
          aria-label="Menu utama"
          className="absolute inset-x-0 top-full z-30 border-t border-navy-line bg-navy-deep px-3 py-2 shadow-raised"
        >
          {links}
        </nav>
      </details>
    </>
  );
}
