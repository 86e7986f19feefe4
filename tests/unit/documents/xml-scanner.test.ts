import { expect, test } from "vitest";
import { attributeOf, plainText, XmlScanner } from "@/lib/documents/read/xlsx/xml-scanner";

function scan(xml: string, cut = xml.length): string {
  let said = "";
  const scanner = new XmlScanner({
    open: (name, attributes) => {
      said += `(${name}${attributes}`;
    },
    close: () => {
      said += ")";
    },
    text: (source, from, to) => {
      said += plainText(source.slice(from, to));
    },
  });
  scanner.write(xml.slice(0, cut));
  scanner.write(xml.slice(cut));
  scanner.end();
  return said;
}

test("tags and texts are the same wherever the stream is cut", () => {
  const xml = `<?xml version="1.0"?>\n<a b="1>2" c='"'><!-- <x> --><d/>x &lt;&#233;&#x41; y<![CDATA[&amp;<z>]]></a>\n`;
  for (let cut = 0; cut <= xml.length; cut++)
    expect(scan(xml, cut).trim(), `cut at ${cut}`).toBe(`(a b="1>2" c='"'(d)x <éA y&amp;<z>)`);
});

test.each(["<a>", "<a></b>", "</a>", "<a", "", "x", "<a>&x;</a>", "<a>& b</a>", "<a>&#x110000;</a>", "< a></a>"])(
  "%j is refused as broken",
  (xml) => expect(() => scan(xml)).toThrow(/rusak/),
);

test("a definition is refused by name", () => {
  expect(() => scan('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).toThrow(/definisi XML/);
});

test("an attribute is found by its whole name, in either quotes and with spaces around its sign", () => {
  expect(attributeOf(' spans="1:3" r="A1"', "r")).toBe("A1");
  expect(attributeOf(` x=' r="B2"' r = "A1"`, "r")).toBe("A1");
  expect(attributeOf("\n r='A1'", "r")).toBe("A1");
  expect(attributeOf(' xr="A1"', "r")).toBeUndefined();
});
