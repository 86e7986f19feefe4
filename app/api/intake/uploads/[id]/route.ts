import { dropUploadSchema, finishUploadSchema } from "@/lib/intake/schema";
import { dropUpload, finishUpload } from "@/lib/intake/upload/commands/upload";
import { asJson, endpoint, parsed, readJson } from "@/lib/platform/http/endpoint";

type Context = RouteContext<"/api/intake/uploads/[id]">;

/** All chunks are there: into the worker's queue. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return asJson(
    await endpoint(request, ["intake.upload-names", "intake.upload-totals"], async (actor) => {
      const { id } = parsed(dropUploadSchema, await params);
      const intake = await finishUpload(actor, id, parsed(finishUploadSchema, await readJson(request)));
      return { href: `/intake/${intake}` };
    }),
  );
}

/** The sender gives up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return asJson(
    await endpoint(request, ["intake.upload-names", "intake.upload-totals"], async (actor) => {
      await dropUpload(actor, parsed(dropUploadSchema, await params).id);
      return {};
    }),
  );
}
