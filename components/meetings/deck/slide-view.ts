import { type Html, html } from "@/components/ui/text/html";
import { stageAddress } from "@/lib/meetings/stage/rules/stage-address";

/** A page of the product inside the slide, loaded with the deck. The sentence behind it shows when it could not be. */
export function viewHtml(href: string, title: string): Html {
  const address = stageAddress(href);
  const sentence = html`<p class='unloaded'>Tampilan ini belum sempat dimuat dan sambungan terputus. Slide lain tetap dapat ditayangkan.</p>`;
  if (address === null) return html`<p class='unloaded'>Alamat ini tidak dapat ditayangkan: ${href}</p>`;
  return html`${sentence}<iframe class='view' src='${address}' title='${title}'></iframe>`;
}
