import "server-only";
import type { PoolClient } from "pg";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import type { Context } from "@/lib/intake/kinds/kind";
import { type Title, titleFindings } from "@/lib/intake/recognise/rules/titles";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import type { Recognised } from "./recognise";

type Read = { intake: Claimed; recognised: Recognised; context: Context };

/** What the titles of a file, its sheets' names and its own say against the upload. A correction is of another file. */
export async function contraryTitles(client: PoolClient, { intake, recognised, context }: Read): Promise<Finding[]> {
  if (recognised.corrects) return [];
  const { rows } = await client.query<{ name: string }>(
    "select distinct upper(name) as name from regions where level in (3, 4) and code ^@ $1 and length($1) = 4",
    [context.scope],
  );
  const names = new Set(rows.map(({ name }) => name));
  return titleFindings(titlesOf(recognised, intake.fileName), { ...context, names });
}

function titlesOf({ file, header, first, more }: Recognised, fileName: string): Title[] {
  const lines = [{ header, first }, ...more].flatMap((sheet) =>
    sheet.first.filter(({ rowNo }) => rowNo < sheet.header.headerRow).map(({ cells }) => cells),
  );
  const sheets = [file.shape.sheet ?? "", ...more.map(({ sheet }) => sheet.name)];
  const titles: Title[] = [
    ...lines.map((cells) => ({
      text: cells.filter((cell) => cell.trim() !== "").join(" "),
      of: "Baris judul" as const,
    })),
    ...sheets.map((text) => ({ text, of: "Lembar" as const })),
    { text: fileName, of: "Nama berkas" },
  ];
  return titles.filter(({ text }) => text !== "");
}
