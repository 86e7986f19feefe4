import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";

type DocumentProps = { title: string; description: string; stylesheets: readonly string[]; home: boolean; main: Html };

const MARK = html`<svg width='28' height='28' viewBox='0 0 32 32' aria-hidden='true'><path d='M2 6h7c8 0 9 6 21 6v3C18 15 17 10.500 9 10.500H2z' fill='currentColor'/><path d='M2 13.500h7c8 0 10 4 21 4v3c-12 0-13-2.500-21-2.500H2z' fill='currentColor' opacity='.62'/><path d='M2 21h7c6 0 8 6 8 6h-5s-1.500-2-4-2H2z' fill='var(--color-accent-bright)'/></svg>`;

/**
 * A public page whole. It is text and not a React page: a page of the framework brings scripts, which need a nonce at each
 * request, and then no cache could keep it.
 */
export function documentHtml({ title, description, stylesheets, home, main }: DocumentProps): string {
  const head = html`<!doctype html><html lang='id'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'><title>${title} · Salur</title><meta name='description' content='${description}'><meta name='theme-color' content='#0f1d39'><link rel='icon' href='/icon.svg'>${stylesheets.map((href) => html`<link rel='stylesheet' href='${href}'>`)}<link rel='alternate' type='text/csv' href='/public/data.csv' title='Data terbuka'></head>`;
  const mark = html`<a href='/public' class='flex min-h-11 items-center gap-2'${home && html` aria-current='page'`}>${MARK}<span class='text-xl leading-none font-extrabold tracking-tight'>Salur</span><span class='ml-1 hidden border-l border-navy-line pl-3 text-sm font-semibold text-white/80 sm:inline'>Data untuk publik</span></a>`;
  const header = html`<header class='on-navy bg-navy-deep text-white'><div class='mx-auto flex h-14 max-w-6xl items-center justify-between gap-4 px-4 sm:px-6'>${mark}<nav aria-label='Menu publik' class='flex items-center gap-4 text-sm font-semibold'><a href='/about' class='flex min-h-11 items-center text-white/80 hover:text-white hover:underline'>Tentang</a><a href='/sign-in' class='flex min-h-11 items-center gap-1.5 text-white/80 hover:text-white hover:underline'>${iconHtml("person")}Masuk</a></nav></div></header>`;
  const skip = html`<a href='#isi' class='skip-link rounded bg-navy px-3 py-2 font-semibold text-white'>Langsung ke isi</a>`;
  const body = html`<body class='font-sans antialiased'>${skip}${header}<main id='isi' tabindex='-1' class='mx-auto grid w-full max-w-6xl grid-cols-1 gap-5 px-4 py-6 sm:px-6 sm:py-8'>${main}</main></body></html>`;
  return head.text + body.text;
}

/** The same for every place, period and edition that is not there; named: which of them the address names. */
export function missingHtml(stylesheets: readonly string[], named: readonly string[]): string {
  const what = named.join(" atau ");
  const why =
    what === ""
      ? "Alamat ini tidak ada, atau belum ada data yang diterbitkan."
      : `${what.charAt(0).toUpperCase()}${what.slice(1)} pada alamat ini tidak dikenali atau belum pernah diterbitkan; buka data Indonesia dan pilih di sana.`;
  return documentHtml({
    title: "Tidak ditemukan",
    description: "Halaman ini tidak ada.",
    stylesheets,
    home: false,
    main: html`<h1 class='text-2xl'>Halaman tidak ditemukan</h1><p class='max-w-prose text-ink-soft'>${why}</p><p><a class='link font-semibold' href='/public'>Ke data Indonesia</a></p>`,
  });
}
