"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/page/notice";
import { useOnline } from "./online";

/** An older page did not come from the server just now: it is a copy on this phone. */
const FRESH_MS = 5 * 60_000;

/** A banner that there is no network, or that this page is a copy, with the date of its data. */
export function OfflineBanner({ asOf, madeAt }: { asOf: string; madeAt: number }) {
  const online = useOnline();
  const [copy, setCopy] = useState(false);
  useEffect(() => setCopy(Date.now() - madeAt > FRESH_MS), [madeAt]);
  if (online && !copy) return null;
  return (
    <Notice tone="watch" live title={online ? "Halaman ini salinan di ponsel" : "Tanpa jaringan"}>
      <p>Data per {asOf}. Hasil kunjungan tetap dapat dicatat.</p>
      {!online && <p>Foto lama dan halaman yang tidak dibawa baru terbuka saat ada jaringan.</p>}
    </Notice>
  );
}
