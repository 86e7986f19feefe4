import { buttonClass } from "@/components/ui/form/button";
import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";
import { define, type Term } from "@/lib/glossary/define";
import { LICENCE } from "@/lib/transparency/present/metadata";
import { SMALL } from "@/lib/transparency/rules/small-cells";
import { cardHtml } from "./parts";

const TERMS: readonly Term[] = [
  "kpm",
  "kuota",
  "sp2d",
  "penyaluran",
  "pencairan",
  "periode",
  "tanggalData",
  "terbitan",
  "disamarkan",
];

/** What the words mean, each with its source. */
export function meaningsHtml(): Html {
  const items = TERMS.map((term) => {
    const { label, definition, source } = define(term);
    return html`<div class='grid gap-x-6 py-1.5 sm:grid-cols-[9rem_1fr]'><dt class='font-semibold'>${label}</dt><dd>${definition} <span class='text-xs text-ink-soft'>Sumber: ${source}.</span></dd></div>`;
  });
  return cardHtml({ title: "Arti kata", id: "arti", body: html`<dl class='divide-y divide-line'>${items}</dl>` });
}

/** How small numbers are kept from telling of single families. */
export function handlingHtml(): Html {
  const points = [
    html`Setiap jumlah keluarga dibulatkan ke bawah ke puluhan, juga kuota. Angka provinsi dan nasional adalah jumlah angka yang sudah dibulatkan, jadi sedikit lebih kecil daripada yang sebenarnya.`,
    html`Jumlah di bawah ${SMALL} keluarga ditulis “&lt; ${SMALL}” dan tidak ikut dijumlahkan, supaya keadaan satu keluarga tidak dapat ditebak, juga tidak dengan mengurangkan angka lain.`,
    html`Persentase dan rupiah dihitung dari angka yang ditampilkan. Rupiah adalah perkiraan: keluarga × indeks bantuan × jumlah bulan.`,
    html`Tidak ada nama, NIK, nomor kartu, atau nomor rekening, dan tidak ada wilayah di bawah kab/kota.`,
  ];
  return cardHtml({
    title: "Cara membaca angka",
    id: "cara",
    body: html`<ul class='grid list-disc gap-1.5 pl-5'>${points.map((point) => html`<li>${point}</li>`)}</ul>`,
  });
}

/** Where to complain: the channels that the programme's guide names. */
export function channelsHtml(): Html {
  const body = html`<p>Bantuan belum diterima, jumlahnya kurang, atau dipaksa membeli paket? Sampaikan lewat salah satu saluran ini. Halaman ini tidak menerima pengaduan dan tidak menyimpan data Anda.</p><ul class='mt-2 grid gap-1.5'><li><a class='link font-semibold' href='https://www.lapor.go.id'>lapor.go.id</a>, layanan aspirasi dan pengaduan online rakyat</li><li>SMS ke <b>1708</b></li><li>Tatap muka: Dinas Sosial kab/kota, kantor desa/kelurahan, atau pendamping</li></ul>`;
  return cardHtml({ title: "Bertanya atau mengadu", id: "adu", body });
}

export type Download = { label: string; href: string; note: string };

/** The open data of this view, and of editions before. */
export function downloadsHtml(
  files: readonly Download[],
  older: readonly { code: string; words: string; href: string }[],
): Html {
  const links = files.map(
    ({ label, href, note }) =>
      html`<li class='flex flex-wrap items-center gap-x-3 gap-y-1'><a href='${href}' class='${buttonClass("secondary", true)}'>${iconHtml("download")}${label}</a><span class='text-xs text-ink-soft'>${note}</span></li>`,
  );
  const before =
    older.length > 0 &&
    html`<details class='mt-3 no-print'><summary class='flex min-h-8 items-center gap-1.5 font-semibold'>${iconHtml("down", 14)}Terbitan sebelumnya</summary><ul class='mt-1 flex flex-wrap gap-x-4'>${older.map(({ words, href }) => html`<li><a class='link' href='${href}'>${words}</a></li>`)}</ul></details>`;
  const licence = html`<p class='mt-3 text-xs text-ink-soft'>Boleh dipakai ulang dengan menyebut sumber: <a class='link' href='${LICENCE.href}'>${LICENCE.name}</a>. Nama dan kode wilayah: ODbL 1.0, lihat <a class='link' href='/about'>sumber data</a>.</p>`;
  return cardHtml({
    title: "Data terbuka",
    id: "data",
    body: html`<ul class='grid gap-2'>${links}</ul>${before}${licence}`,
  });
}
