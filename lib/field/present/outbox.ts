import { CARRIED_HOURS } from "@/lib/field/rules/carry";
import { shortDateOf } from "@/lib/values/dates";
import { resultLabel } from "./visits";

// The words of a phone for visits that have not reached the server.

export const KEPT_HERE = "Disimpan di ponsel ini, dikirim otomatis saat ada jaringan.";

const WHY_WAITING: Record<string, string> = {
  "signed-out": "Sesi Anda sudah berakhir. Hasil tetap tersimpan di ponsel ini dan dikirim setelah Anda masuk lagi.",
  "other-account": "Akun lain sedang masuk di ponsel ini. Hasil dikirim setelah Anda masuk lagi.",
  "other-tab": "Sedang dikirim dari tab lain.",
};

/** Why something still waits, or that it is on its way. */
export const waitingSentence = ({ sending, stopped }: { sending: boolean; stopped: string }): string =>
  sending ? "Mengirim …" : (WHY_WAITING[stopped] ?? KEPT_HERE);

export const waitingTitle = (count: number): string => `${count} hasil kunjungan belum terkirim`;
export const refusedTitle = (count: number): string => `${count} hasil kunjungan tidak diterima`;
export const sentSentence = (count: number): string => `${count} hasil kunjungan terkirim.`;
export const othersSentence = (count: number): string =>
  `Di ponsel ini ada ${count} hasil kunjungan dari akun lain; hasil itu dikirim setelah pemiliknya masuk.`;

/** visitedOn: as it was typed. */
type Waiting = { place: string; visitedOn: string; result: string; photos: number; savedAt: number };

/** Which visit waits: the desa, the day and the result, by which its author recognises it. */
export function waitingLabel({ place, visitedOn, result, photos, savedAt }: Waiting): string {
  const clock = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" }).format(savedAt);
  const pictures = photos > 0 ? `, ${photos} foto` : "";
  return `${place}, kunjungan ${shortDateOf(visitedOn)}: ${resultLabel(result)}${pictures} (dicatat ${clock} jam ponsel)`;
}

/** What is on this phone, and until when. */
export function carriedSentence({ families, at }: { families: number; at: number }): string {
  const until = new Intl.DateTimeFormat("id-ID", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at + CARRIED_HOURS * 3_600_000);
  return `${families} keluarga terbawa di ponsel ini sampai ${until} (jam ponsel).`;
}
