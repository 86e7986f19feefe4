import { attachPhoto } from "@/lib/field/commands/attach-photo";
import { photoSchema } from "@/lib/field/schema";
import { readUpload } from "@/lib/intake/upload/commands/read-upload";
import { endpoint, parsed } from "@/lib/platform/http/endpoint";
import { isRecordId } from "@/lib/values/record-id";

const redirectTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

/** A photo added to a visit by a plain form, answered with a redirect. The page is the form's own: digits, nothing else. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/field/visits/[key]/photos">,
): Promise<Response> {
  const { key } = await params;
  let page = "/field";
  const answer = await endpoint(request, ["field.work"], async (actor) => {
    const upload = await readUpload(request);
    try {
      const { kpmId = "", photoKey } = upload.fields;
      if (isRecordId(kpmId)) page = `/field/${kpmId}`;
      return await attachPhoto(actor, parsed(photoSchema, { visitKey: key, photoKey }), upload.bytes);
    } finally {
      await upload.bytes.return(undefined);
    }
  });
  if (answer.ok) return redirectTo(`${page}?photo=saved`);
  if (answer.status === 401) return redirectTo(`/sign-in?next=${page}`);
  return redirectTo(`${page}?problem=${encodeURIComponent(answer.message)}`);
}
