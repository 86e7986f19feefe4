import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadForm, boundaryOf, readForm } from "@/lib/intake/upload/read";

const BOUNDARY = "----salur";

function form(fields: Record<string, string>, file: Buffer, name = "uji.csv"): Buffer {
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join("") + head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

async function* inChunks(body: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

async function read(body: Buffer, size: number) {
  const { fields, fileName, bytes } = await readForm(inChunks(body, size), BOUNDARY);
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return { fields: Object.fromEntries(fields), fileName, file: Buffer.concat(chunks) };
}

describe("a streamed form", () => {
  test("gives fields and file back byte for byte, however the body is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 64 }), async (content, size) => {
        const file = Buffer.concat([Buffer.from(content), Buffer.from("\r\n--"), Buffer.from(content)]);
        const got = await read(form({ kind: "auto", region: "5103" }, file), size);
        expect(got.fields).toEqual({ kind: "auto", region: "5103" });
        expect(got.file.equals(file)).toBe(true);
      }),
    );
  });

  test("that ends before its closing boundary is refused", async () => {
    const body = form({}, Buffer.from("NIK\n1\n"));
    await expect(read(body.subarray(0, body.length - 20), 16)).rejects.toThrow(BadForm);
  });

  test("without a file, or with an endless field, is refused", async () => {
    await expect(read(Buffer.from(`--${BOUNDARY}--\r\n`), 16)).rejects.toThrow(BadForm);
    await expect(read(form({ kind: "x".repeat(100_000) }, Buffer.from("")), 1_000)).rejects.toThrow(BadForm);
  });

  test("is known by its content type", () => {
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe("a b");
    expect(boundaryOf("multipart/form-data; boundary=----x")).toBe("----x");
    expect(boundaryOf("text/csv")).toBeNull();
    expect(boundaryOf(null)).toBeNull();
  });
});
