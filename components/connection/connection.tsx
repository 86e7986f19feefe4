"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/page/notice";
import { keepDrafts, restoreDrafts } from "./drafts";
import { holdBack } from "./hold-back";
import { useDown } from "./use-down";

const clock = (): string => new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });

/**
 * Without a network nothing leaves the page and nothing on it is lost: a banner tells the reader, what needs the server stays
 * undone, and what was typed outlives even a reload. What was already on its way waits in Next until the line is up.
 */
export function Connection({ account }: { account: string }) {
  const down = useDown();
  const path = usePathname();
  const view = `${path}?${useSearchParams()}`;
  const [readAt, setReadAt] = useState({ view: "", at: "" });
  const [since, setSince] = useState("");
  const [held, setHeld] = useState("");
  const [restored, setRestored] = useState("");

  useEffect(() => keepDrafts(account), [account]);
  useEffect(() => {
    setReadAt({ view, at: clock() });
    setRestored(restoreDrafts() ? view : "");
  }, [view]);
  useEffect(() => {
    if (!down) return;
    setSince(clock());
    setHeld("");
    return holdBack(setHeld);
  }, [down]);

  // Pages of visits say so themselves: there recording goes on.
  if (down && path.startsWith("/field") && !held) return null;
  if (down)
    return (
      <Notice tone="watch" live title={`Tanpa jaringan sejak pukul ${since}`}>
        <p>
          Isi halaman ini dibaca pukul {readAt.at}. Yang sudah diketik dan dipilih tetap di sini; menyimpan, mengirim,
          dan membuka halaman lain menunggu sampai tersambung.
        </p>
        {held && <p className="font-semibold">{held}</p>}
      </Notice>
    );
  if (restored === view)
    return (
      <Notice tone="info" live>
        Isian yang tadi belum terkirim dikembalikan ke formulirnya. Periksa, lalu simpan.
      </Notice>
    );
  return null;
}
