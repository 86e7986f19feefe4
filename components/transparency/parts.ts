import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";

type CardProps = { title: string; note?: string; footer?: Html; flush?: boolean; id?: string; body: Html };

/** As components/ui/page/card. */
export function cardHtml({ title, note, footer, flush, id, body }: CardProps): Html {
  return html`<section class='${flush ? "card flush" : "card"}'${id !== undefined && html` id='${id}'`}><header><h2>${title}</h2>${note !== undefined && html`<p>${note}</p>`}</header><div>${body}</div>${footer && html`<footer>${footer}</footer>`}</section>`;
}

export type Crumb = { label: string; href: string };

/** The way up; the last is where we are. */
export function crumbsHtml(crumbs: readonly Crumb[]): Html {
  const items = crumbs.map(({ label, href }, index) => {
    const arrow = index > 0 && iconHtml("right", 12);
    const here = index === crumbs.length - 1;
    const word = here
      ? html`<span aria-current='page' class='font-semibold text-ink'>${label}</span>`
      : html`<a href='${href}' class='link'>${label}</a>`;
    return html`<li class='flex min-h-6 items-center gap-1'>${arrow}${word}</li>`;
  });
  return html`<nav aria-label='Wilayah' class='mb-1'><ol class='flex flex-wrap items-center gap-x-1 text-xs text-ink-soft'>${items}</ol></nav>`;
}

type Choice = { label: string; note: string; href: string; current: boolean };
type Choices = { near: readonly Choice[]; years: readonly { year: string; choices: readonly Choice[] }[] };

const PILL =
  "flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 font-semibold whitespace-nowrap hover:border-ink aria-[current]:border-navy aria-[current]:bg-navy aria-[current]:text-white";

const noteHtml = ({ note }: Choice) => note !== "" && html`<span class='text-xs font-medium'>${note}</span>`;

/** Periods as links: the address is the view. Those further back fold away. */
export function choicesHtml(label: string, { near, years }: Choices): Html {
  const pills = near.map(
    (one) =>
      html`<li><a href='${one.href}'${one.current && html` aria-current='page'`} class='${PILL}'>${one.label}${noteHtml(one)}</a></li>`,
  );
  const rows = years.map(
    ({ year, choices }) =>
      html`<div class='grid gap-x-4 sm:grid-cols-[3rem_1fr]'><dt class='pt-1 font-bold'>${year}</dt><dd><ul class='flex flex-wrap gap-x-5'>${choices.map((one) => html`<li><a href='${one.href}' class='flex min-h-8 items-center gap-1.5 text-link underline underline-offset-2'>${one.label}${noteHtml(one)}</a></li>`)}</ul></dd></div>`,
  );
  const more =
    years.length > 0 &&
    html`<details class='open:basis-full'><summary class='flex min-h-9 items-center gap-1 rounded-full px-2 font-semibold text-link'>${iconHtml("down", 14)}Periode lain</summary><dl class='mt-2 grid gap-1 rounded-card border border-line bg-surface px-4 py-3'>${rows}</dl></details>`;
  return html`<nav aria-label='${label}' class='flex flex-wrap items-start gap-2'><ul class='flex flex-wrap items-start gap-2'>${pills}</ul>${more}</nav>`;
}
