import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { Button } from "@/components/ui/form/button";

const ENTRIES = [
  { label: "Ringkasan", href: "/", under: ["/regions", "/gallery"] },
  { label: "KPM", href: "/kpm" },
  { label: "Masalah", href: "/cases" },
  { label: "Berkas", href: "/intake" },
  { label: "Rekap", href: "/recaps" },
  { label: "Pengaturan", href: "/admin/users" },
];

export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === "production") notFound();
  const signOut = (
    <Button type="button" look="quiet">
      Keluar
    </Button>
  );
  const user = { name: "Made Contoh", roleLabel: "Dinsos kab/kota", regionLabel: "Kab. Badung" };
  return (
    <AppFrame
      entries={ENTRIES}
      home={{ href: "/gallery", label: "Galeri" }}
      unread={3}
      user={user}
      signOut={signOut}
      printed={{ address: "/gallery", readAt: "28 Nov 2026 10.00 WIB" }}
    >
      {children}
    </AppFrame>
  );
}
