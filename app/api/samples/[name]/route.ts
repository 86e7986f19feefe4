import { fileResponse } from "@/lib/documents/write/download";
import { readerOr } from "@/lib/platform/http/endpoint";
import { missing } from "@/lib/platform/http/refused-address";
import { isSample, makeSample } from "@/prisma/seed/samples/make";
import { readPlace } from "@/prisma/seed/samples/place";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A sample file for the signed-in actor's own region; invented families only. */
export async function GET(_request: Request, { params }: RouteContext<"/api/samples/[name]">): Promise<Response> {
  const actor = await readerOr("intake.read");
  if (actor instanceof Response) return actor;
  const { name } = await params;
  const bytes = isSample(name) ? await makeSample(name, await readPlace(actor)) : null;
  if (!bytes) return missing("Contoh berkas ini tidak ada.");
  return fileResponse(actor, name, name.endsWith(".csv") ? TYPES.csv : TYPES.xlsx, bytes.slice());
}
