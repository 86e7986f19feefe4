import { workbookResponse } from "@/lib/documents/write/workbook";
import { isKind, RULES } from "@/lib/intake/kinds/rules";
import { templateRows } from "@/lib/intake/shelf/present/kind";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing } from "@/lib/platform/http/refused-address";

/** An empty file of one kind: its columns as text, and a sheet that says what goes into each. */
export async function GET(_request: Request, { params }: RouteContext<"/api/templates/[kind]">): Promise<Response> {
  const actor = await readerOr("intake.read");
  if (actor instanceof Response) return actor;
  const { kind } = await params;
  if (!isKind(kind) || !uploadKinds(actor).includes(kind)) return missing("Templat ini tidak ada.");
  async function* rows(list: string[][]) {
    yield list;
  }
  return workbookResponse(actor, `templat-${kind}.xlsx`, [
    { name: "DATA", columns: RULES[kind].fields.map(({ label }) => ({ title: label })), rows: rows([]) },
    {
      name: "Petunjuk",
      columns: [
        { title: "Kolom", width: 26 },
        { title: "Isi", width: 28 },
        { title: "Judul lain yang dikenal", width: 90 },
      ],
      rows: rows(templateRows(kind)),
    },
  ]);
}
