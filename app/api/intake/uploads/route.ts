import { startUploadSchema } from "@/lib/intake/schema";
import { startUpload } from "@/lib/intake/upload/commands/upload";
import { CHUNK_BYTES } from "@/lib/intake/upload/rules/upload";
import { asJson, endpoint, parsed, readJson } from "@/lib/platform/http/endpoint";

/** Begins an upload or finds the unfinished one of the same file; says which chunks are there. */
export async function POST(request: Request): Promise<Response> {
  return asJson(
    await endpoint(request, ["intake.upload-names", "intake.upload-totals"], async (actor) => {
      const { id, have } = await startUpload(actor, parsed(startUploadSchema, await readJson(request)));
      return { id: String(id), have, chunkBytes: CHUNK_BYTES };
    }),
  );
}
