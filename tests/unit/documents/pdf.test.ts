import { describe, expect, test } from "vitest";
import type { PaperBlock } from "@/lib/documents/shapes/paper";
import { pdfStream } from "@/lib/documents/write/pdf";
import { pdfPages } from "@/tests/support/file-text";

const SIGNED: PaperBlock = {
  is: "signatures",
  statement: "Demikian berita acara ini dibuat.",
  parties: [{ title: "Kepala Dinas", lines: ["Made Uji", "NIP 1"] }],
};
const COLUMNS = [
  { title: "Nama", share: 2 },
  { title: "Nilai", share: 1, numeric: true },
];
const named = (count: number) => Array.from({ length: count }, (_, n) => [`NI UJI ${n + 1}.`, "Rp600.000"]);
const tableOf = (count: number): PaperBlock => ({ is: "table", columns: COLUMNS, rows: [named(count)] });

async function pagesOf(...blocks: PaperBlock[]): Promise<string[]> {
  const drawn = pdfStream({
    title: "Uji",
    foot: "Uji",
    mark: "",
    blocks: (async function* () {
      yield* blocks;
    })(),
  });
  return pdfPages(new Uint8Array(await new Response(drawn).arrayBuffer()));
}

const signedOn = (pages: readonly string[]): string => pages.find((page) => page.includes("Kepala Dinas")) ?? "";

describe("C19 signatures on paper", () => {
  test("stand on a page with the last rows of the table above them, however many rows it has", async () => {
    const lengths = new Set<number>();
    for (const count of [1, 2, 3, ...Array.from({ length: 16 }, (_, n) => n + 32)]) {
      const pages = await pagesOf(tableOf(count), SIGNED);
      lengths.add(pages.length);
      const page = signedOn(pages);
      expect(page, `of ${count} rows`).toContain(`NI UJI ${count}.`);
      if (count > 1) expect(page, `of ${count} rows`).toContain(`NI UJI ${count - 1}.`);
      expect(page, `the head of the table of ${count} rows`).toContain("Nilai");
      for (let n = 1; n <= count; n++)
        expect(
          pages.filter((one) => one.includes(`NI UJI ${n}.`)),
          `row ${n} of ${count}`,
        ).toHaveLength(1);
    }
    expect([...lengths], "both sides of the end of a page were tried").toEqual([1, 2]);
  });

  test("stand with the total too, and with the heading of a table that is as short as that", async () => {
    for (let above = 28; above <= 45; above++) {
      const page = signedOn(
        await pagesOf(
          tableOf(above),
          { is: "heading", text: "Bagian akhir" },
          { is: "table", columns: COLUMNS, rows: [[["Sisa", "Rp1"]]], total: ["Jumlah", "Rp9"] },
          SIGNED,
        ),
      );
      for (const words of ["Bagian akhir", "Sisa", "Jumlah"]) expect(page, `below ${above} rows`).toContain(words);
    }
  });

  test("stand with the last paragraph", async () => {
    for (let above = 28; above <= 45; above++)
      expect(signedOn(await pagesOf(tableOf(above), { is: "text", text: "Alinea akhir." }, SIGNED))).toContain(
        "Alinea akhir.",
      );
  });

  test("a table without signatures fills its page as before", async () => {
    const pages = await pagesOf(tableOf(45), { is: "heading", text: "Lain", newPage: true }, tableOf(1));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("NI UJI 45.");
  });
});
