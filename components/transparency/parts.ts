import { type Html, html } from "@/components/ui/html";
import { iconHtml } from "@/components/ui/icon";

type CardProps = { title: string; note?: string; footer?: Html; flush?: boolean; id?: string; body: Html };

/** As components/ui/card. */
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

export type Choice = { label: string; note: string; href: string; current: boolean };

/** Periods as links: the address is the view. */
export function choicesHtml(label: string, choices: readonly Choice[]): Html {
  const items = choices.map(
    ({ label: words, note, href, current }) =>
      html`<li><a href='${href}'${current && html` aria-current='page'`} class='flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 font-semibold whitespace-nowrap hover:border-ink aria-[current]:border-navy aria-[current]:bg-navy aria-[current]:text-white'>${words}<span class='text-xs font-medium opacity-80'>${note}</span></a></li>`,
  );
  return html`<nav aria-label='${label}'><ul class='flex flex-wrap gap-2'>${items}</ul></nav>`;
}
