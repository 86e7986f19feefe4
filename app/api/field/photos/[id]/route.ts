import { readFile } from "node:fs/promises";
import type { NextRequest } from "next/server";
import { currentActor } from "@/lib/auth/session";
import { photoPath } from "@/lib/field/commands/photo-file";
import { getPhotoName } from "@/lib/field/queries/photos";
import { Refusal } from "@/lib/platform/errors";
import { isRecordId } from "@/lib/values/record-id";

// What this address gives is a JPEG that we wrote ourselves; the headers see to it that no browser takes it for a page.
const GUARD = {
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
};
const HEADERS = { ...GUARD, "content-type": "image/jpeg", "content-disposition": "inline" };

const missing = () => new Response("Foto tidak ditemukan.", { status: 404, headers: GUARD });

/** A photo of a visit, or with ?small its copy for lists; the policies decide who sees it. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/field/photos/[id]">): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  if (!actor || !isRecordId(id)) return missing();
  try {
    const name = await getPhotoName(actor, BigInt(id));
    const bytes = await readFile(photoPath(name, request.nextUrl.searchParams.has("small")));
    return new Response(new Uint8Array(bytes), { headers: HEADERS });
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && "code" in error && error.code === "ENOENT"))
      return missing();
    throw error;
  }
}
