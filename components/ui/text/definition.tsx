import { useId } from "react";
import { type Html, html, inside } from "./html";

export type DefinitionProps = { label: string; definition: string; source?: string };

/** The meaning of a word, one press away; it opens without JavaScript and may be inside a sentence. */
export const Definition = (props: DefinitionProps) => (
  <span className="contents" {...inside(definitionHtml(props, useId()))} />
);

/** The same as text, for words in a table or in a row of words; `id` is the only one of its kind on the page. */
export function definitionHtml({ label, definition, source }: DefinitionProps, id: string): Html {
  const from = source && html`<small>Sumber: ${source}</small>`;
  return html`<button type='button' class='ask no-print' popovertarget='${id}' aria-label='Definisi ${label}'></button><span id='${id}' popover='auto' class='meaning anchored'><b>${label}</b><span>${definition}</span>${from}</span>`;
}
