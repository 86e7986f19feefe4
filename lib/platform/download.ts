import "server-only";

/** A file that the browser keeps: never cached, and named without signs that a header or a file system stumbles over. */
export const fileResponse = (
  fileName: string,
  type: string,
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${fileName.replace(/[^\w. ()#-]/g, "_")}"`,
      "cache-control": "private, no-store",
    },
  });

/** Why a file is not made, as one sentence. */
export const refusedAddress = (why: string, status = 422): Response =>
  new Response(why, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
