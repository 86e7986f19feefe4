import { uploadSchema } from "@/lib/intake/schema";
import { readUpload } from "@/lib/intake/upload/commands/read-upload";
import { enqueueFile, storeFile } from "@/lib/intake/upload/commands/receive";
import { endpoint, parsed } from "@/lib/platform/http/endpoint";

// The form without JavaScript, answered with a redirect; with JavaScript the file comes in chunks (uploads). A stream to
// disk; this route is outside proxy.ts, which would cut the body at 10 MB.

const redirectTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

export async function POST(request: Request): Promise<Response> {
  const answer = await endpoint(request, ["intake.upload-names", "intake.upload-totals"], async (actor) => {
    const upload = await readUpload(request);
    try {
      const input = parsed(uploadSchema, upload.fields);
      return await enqueueFile(actor, input, await storeFile(upload.fileName, upload.bytes, null));
    } finally {
      await upload.bytes.return(undefined);
    }
  });
  if (answer.ok) return redirectTo(`/intake/${answer.data}`);
  if (answer.status === 401) return redirectTo("/sign-in?next=/intake");
  return redirectTo(`/intake?problem=${encodeURIComponent(answer.message)}`);
}
