import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Badge } from "@/components/ui/text/badge";
import type { LetterCells } from "@/lib/letters/present/list";

type CaseLettersProps = { letters: readonly LetterCells[]; writeHref: string | null };

/** The letters that speak of a case, and the way to a new one; nothing where there is neither. */
export function CaseLetters({ letters, writeHref }: CaseLettersProps) {
  if (letters.length === 0 && writeHref === null) return null;
  const write = writeHref !== null && (
    <LinkButton href={writeHref} small>
      Buat surat
    </LinkButton>
  );
  return (
    <Card title="Surat" actions={write}>
      {letters.length === 0 ? (
        <p className="text-ink-soft">Belum ada surat tentang masalah ini.</p>
      ) : (
        <ul className="grid gap-2">
          {letters.map(({ key, name, recipient, standing }) => (
            <li key={key}>
              <a href={name.href} className="link font-semibold">
                {name.text}
              </a>{" "}
              <Badge tone={standing.tone}>{standing.text}</Badge>
              <span className="block text-xs text-ink-soft">
                {recipient.text}
                {standing.note && ` · ${standing.note}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
