import path from "node:path";
import { expect, test } from "vitest";
import { readSources } from "@/tests/architecture/sources";

// S21: whoever loses a right loses the running download with it, because every stream to somebody signed in leaves through
// fileResponse(). The open answers of app/(public)/public are the same for everybody.

const routes = readSources(path.resolve(import.meta.dirname, "../../.."))
  .filter(({ file }) => file.startsWith("app/") && /\.tsx?$/.test(file))
  .map(({ file, text }) => ({ file, text }));

/** What a Response is given that is neither nothing, a sentence, nor a picture read whole. */
const bodiesOf = (text: string): string[] =>
  [...text.matchAll(/new (?:Next)?Response\(\s*([^,)]*)/g)]
    .map(([, body = ""]) => body.trim())
    .filter((body) => !/^(null|"|`|FOREIGN|hindrance|error\.message|new Uint8Array\()/.test(body));

test("S21: no route builds a stream, or an answer out of one, by itself", () => {
  expect(routes.length).toBeGreaterThan(50);
  for (const { file, text } of routes) {
    expect(text, file).not.toMatch(/ReadableStream\(|TransformStream\(|createReadStream|\.body\b.*Response/);
    expect(bodiesOf(text), file).toEqual([]);
  }
});

test("a stream in an answer is recognised", () => {
  expect(bodiesOf("return new Response(zipStream(files), {})")).toEqual(["zipStream(files"]);
  expect(bodiesOf('new Response("Tidak ada.", { status: 404 })')).toEqual([]);
});
