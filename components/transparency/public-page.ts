import { TILE_GRID } from "@/components/map/tile-grid";
import { tileMapHtml } from "@/components/map/tile-map-html";
import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";
import type { PublicAsk } from "@/lib/transparency/filter";
import {
  choicesOf,
  crumbsOf,
  downloadsOf,
  linesOf,
  nameOf,
  olderWords,
  stampOf,
  tilesOf,
  totalsOfView,
} from "@/lib/transparency/present/view";
import { coverageWords, headlineOf, shareText, stepPictures, TILES_NOTHING } from "@/lib/transparency/present/words";
import type { PublicView } from "@/lib/transparency/queries/view";
import { channelsHtml, downloadsHtml, handlingHtml, meaningsHtml } from "./about";
import { linesHtml } from "./lines";
import { cardHtml, choicesHtml, crumbsHtml } from "./parts";
import { stepsHtml } from "./steps";

/** A place in a period, as the public reads it. */
export function publicPageHtml(view: PublicView, ask: PublicAsk): Html {
  const totals = totalsOfView(view);
  const crumbs = crumbsOf(view, ask);
  const { files, older } = downloadsOf(view, ask);
  const heading = html`<div>${crumbs.length > 1 && crumbsHtml(crumbs)}<h1 class='text-2xl leading-8 font-extrabold sm:text-3xl sm:leading-10'>${nameOf(view)}: sejauh mana bantuan pangan sudah sampai?</h1><p class='mt-1 max-w-prose text-base text-ink-soft'>${view.period.programName}, ${view.period.label}</p>${totals && html`<p class='mt-3 max-w-[46rem] text-lg leading-7 font-semibold text-balance sm:text-xl sm:leading-8'>${headlineOf(totals)}</p>`}</div>`;
  const figures = totals
    ? html`${stepsCard(view, totals)}${ask.region.length < 4 && mapCard(view, ask)}${linesCard(view, ask)}`
    : cardHtml({
        title: "Belum ada angka",
        body: html`<p>${nameOf(view)} belum memiliki data yang dapat diterbitkan untuk periode ini. Pilih periode lain, atau <a class='link' href='${crumbs[0]?.href}'>lihat seluruh Indonesia</a>.</p>`,
      });
  return html`${olderNotice(view)}${heading}${choicesHtml("Periode", choicesOf(view, ask))}${figures}<div class='grid items-start gap-5 lg:grid-cols-2'>${handlingHtml()}<div class='grid gap-5'>${downloadsHtml(files, older)}${channelsHtml()}</div></div>${meaningsHtml()}`;
}

function olderNotice(view: PublicView): Html | null {
  const older = olderWords(view);
  return (
    older &&
    html`<p class='flex flex-wrap items-center gap-x-2 rounded-md border-l-4 border-watch-line bg-watch-soft px-3.5 py-2.5'>${iconHtml("watch", 18)}${older.text} <a class='link font-semibold' href='${older.href}'>Buka yang terbaru</a></p>`
  );
}

function stepsCard(view: PublicView, totals: NonNullable<ReturnType<typeof totalsOfView>>): Html {
  const all = TILE_GRID.filter(({ code }) => code.startsWith(view.lineage.at(-1)?.code ?? "")).length;
  const coverage = coverageWords(totals.places, all);
  return cardHtml({
    title: "Dari kuota sampai keluarga yang memakainya",
    body: html`${stepsHtml(stepPictures(totals, view.period.amountRp))}${coverage && html`<p class='mt-3 text-xs text-ink-soft'>${coverage}</p>`}`,
    footer: html`<p class='flex items-start gap-1.5'>${iconHtml("clock", 13)}<span>${stampOf(view)}</span></p>`,
  });
}

function mapCard(view: PublicView, ask: PublicAsk): Html {
  const title = "Peta tiap kab/kota";
  const map = {
    title,
    prefix: ask.region,
    ...tilesOf(view, ask),
    words: { nothing: TILES_NOTHING, rate: (part: number, whole: number) => shareText(part, whole) ?? "" },
  };
  return cardHtml({
    title,
    note: "Keluarga yang sudah memakai uangnya dari yang diperintahkan dibayar. Satu kotak satu kab/kota, bukan acuan batas; klik untuk membukanya. Angka yang sama ada di tabel di bawah.",
    body: html`<section class='tile-map relative grid gap-3' aria-label='${title}'>${tileMapHtml(map, "peta")}</section>`,
  });
}

function linesCard(view: PublicView, ask: PublicAsk): Html {
  const { title, what, note, lines, total } = linesOf(view, ask);
  const amounts = new Map(view.periods.map(({ code, amountRp }) => [code, amountRp]));
  const amountOf = ({ key }: { key: string }) => amounts.get(key) ?? view.period.amountRp;
  return cardHtml({
    title,
    note,
    flush: true,
    id: "tabel",
    body: linesHtml({ caption: title, what, lines, ...(total && { total }), amountOf }),
  });
}

/** Before anything was ever published. */
export const nothingYetHtml = (): Html =>
  html`<h1 class='text-2xl font-extrabold'>Data untuk publik</h1>${cardHtml({
    title: "Belum ada terbitan",
    body: html`<p class='max-w-prose'>Jumlah penyaluran bantuan pangan per wilayah akan tampil di sini setelah Kementerian Sosial menerbitkannya.</p>`,
  })}<div class='grid items-start gap-5 lg:grid-cols-2'>${handlingHtml()}${channelsHtml()}</div>${meaningsHtml()}`;
