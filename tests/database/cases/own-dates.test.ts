import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { UNTOUCHED_DAYS } from "@/lib/cases/rules/catalogue";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { addDays } from "@/lib/values/dates";
import { asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar, send, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(9000 + n)}`;
const CREDITED = "2026-11-01";
const LAST_DAY = addDays(CREDITED, UNTOUCHED_DAYS);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const dpm = (asOf: string, extra = "") =>
  send({
    kind: "dpm",
    period,
    asOf,
    text: `NIK;NAMA;KODE WILAYAH\n${nik(1)};NI SATU;5103012001\n${nik(2)};NI DUA;5103012001\n${extra}`,
  });
const report = (asOf: string, note = "") =>
  send({
    kind: "bank-report",
    period,
    asOf,
    bank: "BNI",
    text: `NIK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS\n${nik(1)};600000;${CREDITED};0;600000;${note}\n${nik(2)};600000;${CREDITED};600000;0;`,
  });
const untouched = () => scalar("select count(*) from cases where type = 'TIDAK_TRANSAKSI' and state <> 'closed'");

describe("F16: a rule judges by the date of the row that it judges", () => {
  beforeEach(async () => {
    await asOwner((client) =>
      client.query(
        "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes, ewarongs cascade",
      ),
    );
    expect(await dpm("2026-11-01")).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await report("2026-11-10")).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
  });

  test("a later DPM does not age what the bank reported, and the stamp keeps both dates", async () => {
    expect(await untouched()).toBe("0");
    expect(await dpm("2026-12-05", `${nik(3)};NI TIGA;5103012001\n`)).toMatchObject({ state: "done", opened: 0 });
    expect(await untouched()).toBe("0");
    expect(
      await scalar(
        "select max(as_of) || ' ' || max(listed_on) from realisations where region_code = '5103' and bank_code = 'BNI'",
      ),
    ).toBe("2026-11-10 2026-11-01");
  });

  test("what the field found later does not age it either", async () => {
    await send({
      kind: "field-result",
      period,
      asOf: "2026-12-05",
      text: `NIK;HASIL;TANGGAL\n${nik(2)};SUKSES;04/12/2026`,
    });
    expect(await scalar("select string_agg(distinct as_of::text, ' ') from disbursements")).toBe("2026-11-10");
    expect(await untouched()).toBe("0");
  });

  test("a later report of the bank that reads the same does age its own rows, the day after the last one allowed", async () => {
    expect(await report(LAST_DAY)).toMatchObject({ figures: [0, 0, 2, 0], opened: 0 });
    expect(await report(addDays(LAST_DAY, 1))).toMatchObject({ figures: [0, 0, 2, 0], opened: 1 });
    expect(await scalar("select due_from::text from cases where type = 'TIDAK_TRANSAKSI'")).toBe(CREDITED);
  });

  test("undoing files gives each row the date of what is left of it", async () => {
    const dates = () =>
      scalar("select string_agg(as_of::text, ' ' order by kpm_id) from disbursements where bank_code <> ''");
    const before = await dates();
    const undo = async (kind: string) => {
      const id = await scalar("select max(id) from intakes where kind = $1 and state = 'done'", [kind]);
      await askUndo(userOf("dinsos-kabkota", ["5103"]), BigInt(id ?? 0));
      expect(await undoOnce(tester)).toBe(true);
      return JSON.parse((await scalar("select undone::text from intakes where id = $1", [id])) ?? "null");
    };
    await report(addDays(LAST_DAY, 1));
    expect(await untouched()).toBe("1");
    expect(await undo("bank-report")).toMatchObject({ reversed: 1, kept: 0, removed: 1 });
    expect(await dates()).toBe(before);
    await undo("bank-report");
    expect(await scalar("select string_agg(distinct as_of::text, ' ') from disbursements")).toBe("2026-11-01");
  });
});
