"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/page/card";
import { Progress } from "@/components/ui/text/progress";
import { type ProgressFacts, percentOf } from "@/lib/intake/shelf/present/intake";
import { formatCount } from "@/lib/values/rupiah";

const ASK_MS = 1_000;

/** How far a file is. Asks once a second while the page is seen; without JavaScript the page reloads itself every three. */
export function LiveProgress({ id, first }: { id: string; first: ProgressFacts }) {
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const response = await fetch(`/api/intake/${id}/progress`).catch(() => null);
      if (!response?.ok) return;
      const next: ProgressFacts = await response.json();
      setProgress(next);
      // Asked again until the page has turned: an answer of the server may be lost.
      if (!next.underWay) router.refresh();
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [id, router]);
  const { label, rowsRead, total, pace, left } = progress;
  const quarter = total === null ? 0 : Math.floor((rowsRead / total) * 4) * 25;
  return (
    <Card title={`${label} …`}>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <div className="grid gap-2 text-sm" data-progress>
        {total === null ? (
          <p>{formatCount(rowsRead)} baris terbaca.</p>
        ) : (
          <Progress
            label={`Terbaca ${percentOf(rowsRead, total)}`}
            done={rowsRead}
            total={total}
            unit="baris (taksiran)"
          />
        )}
        <p className="min-h-5 text-ink-soft">{[pace, left].filter((part) => part).join(" · ")}</p>
        <p className="text-ink-soft">Halaman ini boleh ditutup; pekerjaan berjalan terus.</p>
        <p role="status" className="sr-only">
          {quarter > 0 ? `${label}, ${quarter} %` : label}
        </p>
      </div>
    </Card>
  );
}
