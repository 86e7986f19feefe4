import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PresentPage } from "@/components/meetings/wall/present-page";
import { RoundOfPages } from "@/components/meetings/wall/round-of-pages";
import { AppFrame } from "@/components/shell/app-frame";
import { StageFrame } from "@/components/shell/stage-frame";
import { SignOutForm } from "@/components/users/sign-out-form";
import type { UserActor } from "@/lib/auth/actor";
import { type Permission, permits, ROLE_LABELS } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { requireActor } from "@/lib/auth/session";
import { countUnreadNotices } from "@/lib/cases/reminders/queries";
import { findWaiting } from "@/lib/intake/apply/queries/waiting";
import { isStageAddress, regionOfAddress, roundOf, roundPages } from "@/lib/meetings/stage/rules/stage-address";
import { listChildren } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { homeOf } from "@/lib/users/rules";
import { formatInstant } from "@/lib/values/dates";

type Entry = {
  label: string;
  href: string;
  /** Further addresses of the room, each for whoever comes to them from there. */
  under?: Readonly<Record<string, Permission>>;
  permission: Permission;
  seldom?: boolean;
};

const ENTRIES: readonly Entry[] = [
  { label: "Hari ini", href: "/today", permission: "today.read" },
  { label: "Ringkasan", href: "/", under: { "/regions": "realisation.read" }, permission: "realisation.read" },
  { label: "KPM", href: "/kpm", permission: "kpm.read" },
  { label: "Masalah", href: "/cases", under: { "/letters": "letters.read" }, permission: "cases.read" },
  { label: "Kunjungan", href: "/field", permission: "field.work" },
  { label: "Berkas", href: "/intake", permission: "intake.read" },
  { label: "Rekonsiliasi", href: "/reconciliation", permission: "reconciliation.read" },
  { label: "Rakor", href: "/meetings", permission: "meetings.read" },
  { label: "Tindak lanjut", href: "/follow-ups", permission: "meetings.follow", seldom: true },
  { label: "Perbaikan", href: "/repair", permission: "repair.read", seldom: true },
  { label: "Rekap", href: "/recaps", permission: "realisation.read", seldom: true },
  {
    label: "Pengaturan",
    href: "/admin/users",
    under: { "/admin": "users.manage", "/letters/office": "users.manage" },
    permission: "users.manage",
  },
];

/** The frame of every signed-in page; the only place that resolves the session for the frame. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("account.own");
  const here = (await headers()).get("x-salur-path") ?? "/";
  if (isStageAddress(here)) return <StageFrame controls={await controls(actor, here)}>{children}</StageFrame>;
  const [waiting, unread] = await reading(actor, (tx) =>
    Promise.all([findWaiting(actor, tx), countUnreadNotices(actor, tx)]),
  );
  const home = homeOf(actor.role);
  const entries = ENTRIES.filter(({ permission }) => permits(actor.role, permission)).map(
    ({ label, href, under, seldom }) => ({
      label,
      href,
      ...(seldom && { seldom }),
      ...(under && {
        under: Object.entries(under).flatMap(([root, wanted]) => (permits(actor.role, wanted) ? [root] : [])),
      }),
      ...(href === "/intake" && waiting.count > 0 && { waiting: waiting.count }),
    }),
  );
  return (
    <AppFrame
      entries={entries}
      home={{ href: home, label: entries.find(({ href }) => href === home)?.label ?? "halaman awal" }}
      unread={unread}
      user={{ name: actor.name, roleLabel: ROLE_LABELS[actor.role] }}
      signOut={<SignOutForm />}
      printed={{ address: here, readAt: formatInstant(new Date(), topRegion(actor.regions)) }}
      foot={<PresentPage />}
    >
      {children}
    </AppFrame>
  );
}

/** On a wall: the keys of a page, or a round through the regions below it. */
async function controls(actor: UserActor, here: string): Promise<ReactNode> {
  const round = roundOf(here);
  if (!round) return <PresentPage bare />;
  const below = await listChildren(actor, regionOfAddress(here) || topRegion(actor.regions));
  const codes = round.given.length > 0 ? round.given : below.map(({ code }) => code);
  return <RoundOfPages pages={roundPages(here, codes)} seconds={round.seconds} />;
}
