"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { carriedSentence } from "@/lib/field/present/outbox";
import { CARRIED_HOURS } from "@/lib/field/rules/carry";
import { type Carried, canCarry, carry, dropCarried, findCarried } from "./carried";
import { useOnline } from "./online";

type CarryAlongProps = { account: string; region: string; address: string; families: readonly string[] };

/** Takes the pages of the families in this list along, to open and fill in without a network. */
export function CarryAlong(trip: CarryAlongProps) {
  const { account } = trip;
  const online = useOnline();
  const [possible, setPossible] = useState(false);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    setPossible(canCarry());
    findCarried(account).then(setCarried, () => {});
  }, [account]);

  async function take(): Promise<void> {
    setProblem("");
    setDone(0);
    try {
      setCarried(await carry(trip, setDone));
    } catch {
      await dropCarried();
      setCarried(null);
      setProblem("Halaman belum terbawa karena jaringan atau ruang ponsel. Coba lagi.");
    }
    setDone(null);
  }

  async function drop(): Promise<void> {
    await dropCarried();
    setCarried(null);
  }

  if (!possible) return null;
  const count = trip.families.length;
  const label =
    carried?.region === trip.region
      ? `Perbarui ${count} keluarga di ponsel`
      : `Bawa ${count} keluarga untuk dikunjungi`;
  return (
    <section aria-label="Bawa untuk dikunjungi" className="grid gap-2" data-carried={carried?.families ?? 0}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          type="button"
          look="secondary"
          icon="download"
          className="min-h-12"
          disabled={!online || done !== null}
          onClick={() => void take()}
        >
          {done === null ? label : `${done} dari ${count} terbawa …`}
        </Button>
        {carried && (
          <Button type="button" look="quiet" className="min-h-12" onClick={() => void drop()}>
            Hapus dari ponsel
          </Button>
        )}
      </div>
      <p className="text-xs text-ink-soft">
        {online
          ? `Halaman terbuka tanpa jaringan. Nama dan alamat tersimpan di ponsel ini paling lama ${CARRIED_HOURS} jam, dihapus saat Anda keluar; kunci layar ponsel Anda.`
          : "Membawa keluarga lain memerlukan jaringan."}
      </p>
      <div role="status" className="empty:hidden">
        {carried && <Notice tone="ok">{carriedSentence(carried)}</Notice>}
      </div>
      {problem && (
        <Notice tone="problem" live>
          {problem}
        </Notice>
      )}
    </section>
  );
}
