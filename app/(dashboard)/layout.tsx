import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { SignOutForm } from "@/components/users/sign-out-form";
import { type Permission, permits, ROLE_LABELS } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { countUnreadNotices } from "@/lib/cases/queries/notices";
import { findWaiting } from "@/lib/intake/queries/waiting";
import { topRegion } from "@/lib/regions/rules";
import { formatInstant } from "@/lib/values/dates";

type Entry = { label: string; href: string; under?: readonly string[]; permission: Permission; seldom?: boolean };

const ENTRIES: readonly Entry[] = [
  { label: "Hari ini", href: "/today", permission: "today.read" },
  { label: "Ringkasan", href: "/", under: ["/regions"], permission: "realisation.read" },
  { label: "KPM", href: "/kpm", permission: "kpm.read" },
  { label: "Masalah", href: "/cases", under: ["/letters"], permission: "cases.read" },
  { label: "Kunjungan", href: "/field", permission: "field.work" },
  { label: "Berkas", href: "/intake", permission: "intake.read" },
  { label: "Rekonsiliasi", href: "/reconciliation", permission: "reconciliation.read" },
  { label: "Rakor", href: "/meetings", permission: "meetings.read" },
  { label: "Tindak lanjut", href: "/follow-ups", permission: "meetings.follow", seldom: true },
  { label: "Perbaikan", href: "/repair", permission: "repair.read", seldom: true },
  { label: "Rekap", href: "/recaps", permission: "realisation.read", seldom: true },
  { label: "Pengaturan", href: "/admin/users", under: ["/admin"], permission: "users.manage" },
];

/** The frame of every signed-in page; the only place that resolves the session for the frame. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("account.own");
  const [waiting, unread] = await Promise.all([findWaiting(actor), countUnreadNotices(actor)]);
  const entries = ENTRIES.filter(({ permission }) => permits(actor.role, permission)).map(
    ({ label, href, under, seldom }) => ({
      label,
      href,
      ...(seldom && { seldom }),
      ...(under && { under }),
      ...(href === "/intake" && waiting.count > 0 && { waiting: waiting.count }),
    }),
  );
  return (
    <AppFrame
      entries={entries}
      unread={unread}
      user={{ name: actor.name, roleLabel: ROLE_LABELS[actor.role] }}
      signOut={<SignOutForm />}
      printed={{
        address: (await headers()).get("x-salur-path") ?? "/",
        readAt: formatInstant(new Date(), topRegion(actor.regions)),
      }}
    >
      {children}
    </AppFrame>
  );
}
