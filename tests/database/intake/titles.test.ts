import { expect, test } from "vitest";
import { userOf } from "@/tests/support/builders";
import type { Reading } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";
import { uploadCase, uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const FAMILY = "9951034101900001;NI MADE;9951030202118001;5103011002";

const said = ({ findings }: Reading) =>
  findings.filter(({ code }) => code.startsWith("judul-")).map(({ kind, code, place }) => [kind, code, place]);
const upload = (name: string, ...titles: string[]) =>
  uploadFile({
    actor: operator,
    kind: "dpm",
    name,
    text: `${titles.map((title) => `${title};;;\n`).join("")}NIK;NAMA;NO KK;KODE WILAYAH\n${FAMILY}\n`,
  });

test("kind 9: titles and names that contradict the upload stand at the top, and the rows are read all the same", async () => {
  const reading = await upload("dpm_tabanan_tw3.csv", "PEMERINTAH KABUPATEN BADUNG", "PERIODE JULI - SEPTEMBER 2026");
  expect(reading.outcome).toMatchObject({ state: "planned", figures: [1, 0, 0, 0] });
  expect(said(reading)).toEqual([
    ["check", "judul-periode", 'Baris judul "PERIODE JULI - SEPTEMBER 2026"'],
    ["check", "judul-periode", 'Nama berkas "dpm_tabanan_tw3.csv"'],
    ["check", "judul-wilayah", 'Nama berkas "dpm_tabanan_tw3.csv"'],
  ]);
});

test("those that say what was chosen, or the names of its own kecamatan, are nothing to say", async () => {
  expect(said(await upload("bnba kuta okt-des 2026.csv", "PROGRAM SEMBAKO TAHAP 4 TAHUN 2026", "KAB. BADUNG"))).toEqual(
    [],
  );
  for (const id of ["D01", "D03"]) expect([id, said(await uploadCase(id, { actor: operator }))]).toEqual([id, []]);
});
