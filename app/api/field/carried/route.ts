import { noteCarried } from "@/lib/field/commands/note-carried";
import { carriedSchema } from "@/lib/field/schema";
import { asJson, endpoint, parsed, readJson } from "@/lib/platform/http/endpoint";

/** Says that pages of families are taken along on a phone, before they are. */
export async function POST(request: Request): Promise<Response> {
  return asJson(
    await endpoint(request, ["field.work"], async (actor) => {
      await noteCarried(actor, parsed(carriedSchema, await readJson(request)));
      return {};
    }),
  );
}
