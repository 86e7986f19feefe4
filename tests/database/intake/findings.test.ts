import { beforeAll, expect, test } from "vitest";
import { listFindings } from "@/lib/intake/rows/queries/remarks";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { readFile } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

test("columns that mean nothing here are named before any count, to nobody but the own region", async () => {
  const { id } = await readFile({
    kind: "dpm",
    period,
    text: "NIK;NAMA;HOBI\n9951034806538001;NI MADE DEWI;ikan\n",
  });
  expect(await listFindings(userOf("dinsos-kabkota", ["5102"], null, 8n), BigInt(id))).toEqual([]);
  expect(await listFindings(userOf("dinsos-kabkota", ["5103"], null, 7n), BigInt(id))).toMatchObject([
    { kind: "check", code: "desa-tidak-dikenal", rows: 1 },
    { kind: "unread", code: "kolom", place: "HOBI" },
  ]);
});
