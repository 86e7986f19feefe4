import { isValidElement, type ReactNode } from "react";
import { type Html, html, inside } from "@/components/ui/text/html";
import { type Cell, cellHtml, rowHtml } from "./table-parts";

type Content = Cell | Html | ReactNode;
type Line = { key: string; cells: readonly Content[] };

/** The rows of a table: one text, unless a cell holds an element. */
export function TableLines({ as: Body, lines }: { as: "tbody" | "tfoot"; lines: readonly Line[] }) {
  const drawn: Html[] = [];
  for (const { cells } of lines) {
    if (!cells.every(isData)) return <Body>{lines.map(rowOf)}</Body>;
    drawn.push(rowHtml(cells));
  }
  return <Body {...inside(html`${drawn}`)} />;
}

function isData(content: Content): content is Cell | Html {
  if (content === null || typeof content === "string" || typeof content === "number") return true;
  return typeof content === "object" && "text" in content && !isValidElement(content);
}

const rowOf = ({ key, cells }: Line) => (
  <tr key={key}>
    {cells.map((content, index) => {
      const Tag = index === 0 ? "th" : "td";
      return (
        <Tag
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
          key={index}
          scope={index === 0 ? "row" : undefined}
          {...(isData(content) ? inside(cellHtml(content)) : { children: content })}
        />
      );
    })}
  </tr>
);
