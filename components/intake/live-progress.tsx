"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/values/rupiah";

type Pulse = { underWay: boolean; label: string; rowsRead: number };

/** How far a file is. Asks once a second; without JavaScript the page reloads itself every three. */
export function LiveProgress({ id, label, rowsRead }: { id: string; label: string; rowsRead: number }) {
  const router = useRouter();
  const [pulse, setPulse] = useState<Pulse>({ underWay: true, label, rowsRead });
  useEffect(() => {
    const timer = setInterval(async () => {
      const response = await fetch(`/api/intake/${id}/progress`).catch(() => null);
      if (!response?.ok) return;
      const next: Pulse = await response.json();
      setPulse(next);
      if (!next.underWay) {
        clearInterval(timer);
        router.refresh();
      }
    }, 1_000);
    return () => clearInterval(timer);
  }, [id, router]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Notice tone="info" title={`${pulse.label} …`} live>
        {formatCount(pulse.rowsRead)} baris terbaca. Halaman ini boleh ditutup; pekerjaan berjalan terus.
      </Notice>
    </>
  );
}
