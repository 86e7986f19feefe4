import { permits } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { readUpload } from "@/lib/intake/commands/read-upload";
import { enqueueFile, storeFile } from "@/lib/intake/commands/receive";
import { uploadSchema } from "@/lib/intake/schema";
import { Refusal } from "@/lib/platform/errors";
import { logSurprise } from "@/lib/platform/log";
import { isSameOrigin } from "@/lib/platform/same-origin";

// POST: the form without JavaScript, answered with a redirect. PUT: the raw file, answered with JSON for the progress bar.
// A stream to disk in both cases; this route is outside proxy.ts, which would cut the body at 10 MB.

type Answer = { ok: true; id: bigint } | { ok: false; status: number; message: string };

async function receive(request: Request): Promise<Answer> {
  if (!isSameOrigin(request)) return { ok: false, status: 403, message: "Permintaan ini tidak berasal dari Salur." };
  const actor = await currentActor();
  if (!actor)
    return { ok: false, status: 401, message: "Sesi Anda sudah berakhir. Masuk lagi, lalu unggah berkasnya." };
  if (!permits(actor.role, "intake.upload-names") && !permits(actor.role, "intake.upload-totals"))
    return { ok: false, status: 404, message: "Halaman ini tidak ditemukan." };
  try {
    const upload = await readUpload(actor, request);
    const input = uploadSchema.safeParse(upload.fields);
    if (!input.success) {
      await upload.bytes.return(undefined);
      return { ok: false, status: 422, message: input.error.issues[0]?.message ?? "Isian tidak sah." };
    }
    const stored = await storeFile(actor, upload.fileName, upload.bytes, upload.size);
    return { ok: true, id: await enqueueFile(actor, input.data, stored) };
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, status: error.reason === "limit" ? 413 : 409, message: error.message };
    const code = logSurprise("upload", error);
    return {
      ok: false,
      status: 500,
      message: `Berkas belum tersimpan karena gangguan. Unggah lagi; bila berulang, sampaikan kode ${code}.`,
    };
  }
}

const redirectTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

export async function POST(request: Request): Promise<Response> {
  const answer = await receive(request);
  if (answer.ok) return redirectTo(`/intake/${answer.id}`);
  if (answer.status === 401) return redirectTo("/sign-in?next=/intake");
  return redirectTo(`/intake?problem=${encodeURIComponent(answer.message)}`);
}

export async function PUT(request: Request): Promise<Response> {
  const answer = await receive(request);
  const headers = { "cache-control": "no-store" };
  if (answer.ok) return Response.json({ ok: true, href: `/intake/${answer.id}` }, { headers });
  return Response.json({ ok: false, message: answer.message }, { status: answer.status, headers });
}
