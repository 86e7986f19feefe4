import { Definition } from "@/components/ui/definition";
import { define, type Term } from "@/lib/glossary";

/** The meaning of the words of a picture, each one press away. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3">
      <span>Arti:</span>
      {terms.map((term) => {
        const words = define(term);
        return (
          <span key={term} className="inline-flex items-center">
            {words.label}
            <Definition {...words} />
          </span>
        );
      })}
    </p>
  );
}
