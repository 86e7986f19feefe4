import { beforeAll, expect, test } from "vitest";
import { asOwner, periodId } from "@/tests/support/builders";
import { readFile } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { approveAll, planned, remarksOf, scalar, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const HEAD = "NIK;NAMA;NO KK;KODE WILAYAH;NO KKS;NO REKENING;BANK";
const family = (n: number, card: string, account: string, bank: string) =>
  `995103480653800${n};NI MADE ${n};995103020211800${n};5103011002;${card};${account};${bank}`;

test("a card or account whose bank nobody knows is named with its rows, and is not kept", async () => {
  const text = [
    HEAD,
    family(1, "0000810300000001", "", "BNI"),
    family(2, "0000810300000002", "", ""),
    family(3, "", "9980000003", "BANK TAK ADA"),
    family(4, "", "", ""),
  ].join("\n");
  const reading = await readFile({ kind: "dpm", period, text });
  expect(reading.outcome).toMatchObject({ state: "planned", figures: [4, 0, 0, 0] });
  const found = reading.findings.filter(({ code }) => code === "kartu-tanpa-bank");
  expect(found).toMatchObject([{ kind: "check", rows: 2, samples: [3, 4], listed: "warning" }]);
  const said = (await remarksOf(reading.id)).filter(({ reason }) => reason === "kartu-tanpa-bank");
  expect(said.map(({ row, severity }) => [row, severity])).toEqual([
    [3, "warning"],
    [4, "warning"],
  ]);
  await approveAll();
  await planned(reading.id);
  expect(await scalar("select array_agg(card_no)::text from cards")).toBe("{810300000001}");
});
