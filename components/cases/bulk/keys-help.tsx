import { Fragment } from "react";
import { Dialog } from "@/components/ui/page/dialog";

const KEYS: readonly [keys: string, does: string][] = [
  ["j, k", "baris berikut, baris sebelum"],
  ["x", "pilih atau lepas baris ini"],
  ["Shift + j, k", "pilih sambil bergerak"],
  ["Shift + x", "pilih semua sampai baris ini"],
  ["*", "pilih seluruh halaman"],
  ["Enter", "buka masalah"],
  ["t", "ambil"],
  ["a", "tugaskan"],
  ["v", "verifikasi"],
  ["e", "tutup dengan alasan"],
  ["s, b, r, c", "serahkan, jawab, buka lagi, catat"],
  ["u", "batalkan langkah terakhir"],
  ["/", "cari nama"],
  ["?", "bantuan ini"],
];

/** What each key does; each is also a button. The keys can be switched off for those whose tools type letters. */
export function KeysHelp() {
  return (
    <span data-script hidden>
      <Dialog id="pintasan" title="Pintasan papan ketik" button="?" look="quiet" small>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {KEYS.map(([keys, does]) => (
            <Fragment key={keys}>
              <dt>
                <kbd className="font-semibold">{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
        <label className="mt-3 flex items-center gap-2 text-sm">
          <input type="checkbox" className="size-5 accent-navy" data-keys-on defaultChecked />
          Pintasan satu huruf aktif
        </label>
      </Dialog>
    </span>
  );
}
