import Link from "next/link";
import { isValidElement, type ReactNode } from "react";
import { Badge } from "./badge";
import type { Tone } from "./tone";

/** A cell as data, as `present` gives it to the screen and to the exports alike. */
export type Cell = string | number | null | { text: string; href?: string; tone?: Tone; note?: string };

const isCell = (content: Cell | ReactNode): content is Exclude<Cell, string | number | null> =>
  typeof content === "object" && content !== null && "text" in content && !isValidElement(content);

/** Draws cell data: a badge for a tone, a link for an address, a note in small below, a dash for nothing. */
export function cellContent(content: Cell | ReactNode): ReactNode {
  if (content === null || content === undefined || content === "") {
    return <span className="text-ink-faint">–</span>;
  }
  if (!isCell(content)) return content;
  const { text, href, tone, note } = content;
  const word = tone ? <Badge tone={tone}>{text}</Badge> : text;
  return (
    <>
      {href ? (
        <Link href={href} prefetch={false} className={tone ? "inline-block" : "link font-semibold"}>
          {word}
        </Link>
      ) : (
        word
      )}
      {note && <small>{note}</small>}
    </>
  );
}
