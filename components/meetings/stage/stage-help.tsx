"use client";

import { Fragment } from "react";
import { Overlay } from "./overlay";
import { KEYS_OFF } from "./use-keys";

const KEYS: readonly [keys: string, does: string][] = [
  ["→ ↓ Spasi PageDown", "slide berikutnya; juga sentuh kanan atau geser ke kiri"],
  ["← ↑ PageUp", "slide sebelumnya; juga sentuh kiri atau geser ke kanan"],
  ["Home, End", "slide pertama, slide terakhir"],
  ["nomor lalu Enter", "langsung ke slide itu"],
  ["l", "daftar slide"],
  ["k", "catat keputusan di samping slide"],
  ["s", "layar pembicara di jendela kedua"],
  ["b atau .", "layar hitam"],
  ["d", "gelap atau terang"],
  ["f", "layar penuh"],
  ["Esc", "tutup yang terbuka, atau kembali ke rakor"],
];

/** What each key does, and what happens without a line. */
export function StageHelp({ close, mayDecide }: { close: () => void; mayDecide: boolean }) {
  return (
    <Overlay title="Pintasan papan ketik" close={close}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-base">
        {KEYS.filter(([keys]) => mayDecide || keys !== "k").map(([keys, does]) => (
          <Fragment key={keys}>
            <dt>
              <kbd className="font-bold">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-4 text-base text-ink-soft">
        Semua slide sudah dimuat dan tetap jalan tanpa sambungan. Saat sambungan terputus, jangan muat ulang halaman
        ini: slide tidak dapat diambil lagi sampai sambungan pulih. Klik angka bergaris bawah untuk membuka halaman
        langsungnya.
      </p>
      <label className="mt-3 flex items-center gap-2 text-base">
        <input
          type="checkbox"
          className="size-5 accent-navy"
          defaultChecked={localStorage.getItem(KEYS_OFF) !== "1"}
          onChange={({ target }) => localStorage.setItem(KEYS_OFF, target.checked ? "0" : "1")}
        />
        Pintasan satu huruf aktif
      </label>
    </Overlay>
  );
}
