import { attachPhoto } from "@/lib/field/commands/attach-photo";
import { photoSchema } from "@/lib/field/schema";
import { asJson, endpoint, parsed } from "@/lib/platform/http/endpoint";

/** One photo of a visit, as its bytes; sent again it counts once. Outside proxy.ts as all uploads. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/field/visits/[key]/photos/[photo]">,
): Promise<Response> {
  return asJson(
    await endpoint(request, ["field.work"], async (actor) => {
      const { key, photo } = await params;
      const input = parsed(photoSchema, { visitKey: key, photoKey: photo });
      const body: AsyncIterable<Uint8Array> | null = request.body;
      const { sentence } = await attachPhoto(actor, input, body ?? (async function* () {})());
      return { sentence };
    }),
  );
}
