import { chunkSchema } from "@/lib/intake/schema";
import { receiveChunk } from "@/lib/intake/upload/commands/receive-chunk";
import { asJson, endpoint, parsed } from "@/lib/platform/http/endpoint";

/** The bytes of one chunk. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/intake/uploads/[id]/[chunk]">,
): Promise<Response> {
  return asJson(
    await endpoint(request, ["intake.upload-names", "intake.upload-totals"], async (actor) => {
      const { id, chunk } = await params;
      const length = request.headers.get("content-length");
      const input = parsed(chunkSchema, { id, chunkNo: chunk, length, sha256: request.headers.get("x-sha256") });
      const body: AsyncIterable<Uint8Array> | null = request.body;
      await receiveChunk(actor, input, body ?? (async function* () {})());
      return {};
    }),
  );
}
