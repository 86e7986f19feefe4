import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { whileAllowed } from "@/lib/platform/http/while-allowed";

/**
 * A file that the browser keeps, or shows: never cached, named without signs that a header or a file system stumbles over,
 * and streamed only as long as its reader may have it. Every stream to somebody signed in leaves through here.
 */
export const fileResponse = (
  actor: UserActor,
  fileName: string,
  type: string,
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
  how: "attachment" | "inline" = "attachment",
): Response =>
  new Response(body instanceof Uint8Array ? body : whileAllowed(actor, body), {
    headers: {
      "content-type": type,
      "content-disposition": `${how}; filename="${fileName.replace(/[^\w. ()#-]/g, "_")}"`,
      "cache-control": "private, no-store",
    },
  });

/** Lines of text as bytes, one batch at a time; memory holds no more. */
export function textStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
