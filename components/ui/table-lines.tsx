import { type CSSProperties, isValidElement, type ReactNode } from "react";
import { type Html, html, inside } from "./html";
import { type Cell, cellHtml, type Look, openingOf, rowHtml } from "./table-parts";

type Content = Cell | Html | ReactNode;
type Line = { key: string; cells: readonly Content[] };
type TableLinesProps = { as: "tbody" | "tfoot"; looks: readonly Look[]; lines: readonly Line[] };

/** The rows of a table: one text, unless a cell holds an element. */
export function TableLines({ as: Body, looks, lines }: TableLinesProps) {
  const openings = looks.map(openingOf);
  const drawn: Html[] = [];
  for (const { cells } of lines) {
    if (!cells.every(isData)) return <Body>{lines.map((line) => rowOf(line, looks))}</Body>;
    drawn.push(rowHtml(openings, cells));
  }
  return <Body {...inside(html`${drawn}`)} />;
}

function isData(content: Content): content is Cell | Html {
  if (content === null || typeof content === "string" || typeof content === "number") return true;
  return typeof content === "object" && "text" in content && !isValidElement(content);
}

const rowOf = ({ key, cells }: Line, looks: readonly Look[]) => (
  <tr key={key}>
    {looks.map(({ isRowHead, classes, at, width }, index) => {
      const Tag = isRowHead ? "th" : "td";
      const content = cells[index] ?? null;
      const style = { "--at": at === null ? undefined : `${at}px`, minWidth: width ?? undefined } as CSSProperties;
      return (
        <Tag
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
          key={index}
          scope={isRowHead ? "row" : undefined}
          className={classes || undefined}
          style={style}
          {...(isData(content) ? inside(cellHtml(content)) : { children: content })}
        />
      );
    })}
  </tr>
);
