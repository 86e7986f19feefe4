import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { getProgress } from "@/lib/intake/apply/queries/progress";
import { progressFacts } from "@/lib/intake/shelf/present/intake";
import { Refusal } from "@/lib/platform/errors";
import { isRecordId } from "@/lib/values/record-id";

const headers = { "cache-control": "private, no-store" };

/** How far a file is; the page asks while it is under way. */
export async function GET(_request: Request, { params }: RouteContext<"/api/intake/[id]/progress">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor || !permits(actor.role, "intake.read") || !isRecordId(id))
    return new Response(null, { status: 404, headers });
  try {
    return Response.json(progressFacts(await getProgress(actor, BigInt(id))), { headers });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404, headers });
    throw error;
  }
}
