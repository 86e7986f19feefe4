import { useId } from "react";
import { definitionHtml } from "@/components/ui/text/definition";
import { html, inside } from "@/components/ui/text/html";
import { define, type Term } from "@/lib/glossary/define";

/** The meaning of the words of a picture, each one press away. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  const id = useId();
  const words = terms.map((term) => {
    const entry = define(term);
    return html`<span>${entry.label}${definitionHtml(entry, `${id}${term}`)}</span>`;
  });
  return <p className="terms no-print" {...inside(html`<span>Arti:</span>${words}`)} />;
}
