"use client";

import { Button } from "@/components/ui/form/button";
import { Progress } from "@/components/ui/text/progress";
import { percentOf, sizeSentence, timeLeft } from "@/lib/intake/shelf/present/intake";
import type { Sending } from "./uploader";

type UploadProgressProps = {
  sending: Sending;
  paused: boolean;
  onPause: () => void;
  onGoOn: () => void;
  onCancel: () => void;
};

const PHASES = {
  checking: "Memeriksa berkas",
  sending: "Mengirim berkas",
  offline: "Menunggu sambungan",
  finishing: "Memeriksa kiriman",
};

/** How far a file is on its way, with the means to stop it. Screen readers hear each phase and each quarter. */
export function UploadProgress({ sending, paused, onPause, onGoOn, onCancel }: UploadProgressProps) {
  const { phase, done, total, from, since } = sending;
  const seconds = (performance.now() - since) / 1_000;
  const rate = phase === "sending" && !paused && seconds > 1 ? (done - from) / seconds : 0;
  const label = paused ? "Dijeda" : PHASES[phase];
  const quarter = Math.floor((done / total) * 4) * 25;
  const notes = [
    from > 0 && `Melanjutkan dari ${percentOf(from, total)}`,
    rate > 0 && `${sizeSentence(rate)}/detik`,
    rate > 0 && done < total && timeLeft((total - done) / rate),
  ].filter((note) => note);
  return (
    <div className="grid gap-2" data-upload={paused ? "paused" : phase}>
      <Progress
        label={`${label}: ${percentOf(done, total)}`}
        done={Math.round(done / 1_000)}
        total={Math.round(total / 1_000)}
        unit="kB"
      />
      <p className="min-h-5 text-sm text-ink-soft">
        {phase === "offline" && !paused
          ? "Sambungan terputus. Yang sudah terkirim tersimpan; pengiriman berlanjut sendiri begitu tersambung."
          : notes.join(" · ")}
      </p>
      <p role="status" className="sr-only">
        {quarter > 0 ? `${label}, ${quarter} %` : label}
      </p>
      <div className="flex flex-wrap gap-2">
        {paused ? (
          <Button type="button" onClick={onGoOn}>
            Lanjutkan
          </Button>
        ) : (
          <Button type="button" look="secondary" onClick={onPause} disabled={phase === "finishing"}>
            Jeda
          </Button>
        )}
        <Button type="button" look="secondary" onClick={onCancel} disabled={phase === "finishing" && !paused}>
          Batalkan unggahan
        </Button>
      </div>
    </div>
  );
}
