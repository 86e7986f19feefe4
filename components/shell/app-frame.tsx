import type { ReactNode } from "react";
import { Connection } from "@/components/connection/connection";
import { Bell } from "./bell";
import { Downloads } from "./downloads";
import { Navigation, type NavigationEntry } from "./navigation";
import { PrintedFrom } from "./printed-from";
import { SoftLinks } from "./soft-links";
import { type ShellUser, UserMenu } from "./user-menu";
import { Wordmark } from "./wordmark";

type AppFrameProps = {
  entries: readonly NavigationEntry[];
  /** Where the mark leads: the room in which the person begins. */
  home: { href: string; label: string };
  /** Reminders that the person has not read. */
  unread: number;
  user: ShellUser;
  signOut: ReactNode;
  /** The address of the page, and when it was read: for paper. */
  printed: { address: string; readAt: string };
  /** The end of the footer. */
  foot?: ReactNode;
  children: ReactNode;
};

/** What surrounds every signed-in page: skip link, header, the page, the foot. */
export function AppFrame({ entries, home, unread, user, signOut, printed, foot, children }: AppFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col" data-frame="">
      <a href="#isi" className="skip-link rounded bg-white px-3 py-2 font-bold text-ink">
        Langsung ke isi
      </a>
      <header className="no-print on-navy sticky top-0 z-20 bg-navy-deep text-white">
        <div className="relative mx-auto flex h-14 max-w-[90rem] items-center gap-1 px-3 sm:gap-2 sm:px-6 lg:gap-6">
          <a
            href={home.href}
            className="rounded px-1 py-1.5 max-[25rem]:[&_svg+span]:hidden"
            aria-label={`Salur, ke ${home.label}`}
          >
            <Wordmark />
          </a>
          <Navigation entries={entries} />
          <Bell unread={unread} />
          <UserMenu user={user} signOut={signOut} />
        </div>
      </header>
      <main
        id="isi"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-[90rem] grow grid-cols-1 content-start gap-4 px-3 py-5 outline-none sm:px-6"
      >
        <div className="no-print sticky top-16 z-10 empty:hidden" data-connection="">
          <Connection account={user.name} />
        </div>
        <PrintedFrom {...printed} by={`${user.name}, ${user.roleLabel}`} />
        {children}
      </main>
      <Foot>{foot}</Foot>
      <SoftLinks />
      <Downloads />
    </div>
  );
}

function Foot({ children }: { children: ReactNode }) {
  return (
    <footer className="no-print mt-6 border-t border-line">
      <div className="mx-auto flex max-w-[90rem] flex-wrap gap-x-6 gap-y-1 px-3 py-4 text-xs text-ink-soft sm:px-6">
        <p>Salur · pemantauan bansos pangan dari kuota sampai keluarga</p>
        <a href="/glossary" className="link min-h-6">
          Arti istilah
        </a>
        <a href="/about" className="link min-h-6">
          Tentang dan sumber data
        </a>
        {children}
      </div>
    </footer>
  );
}
