import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { type Kind, namesNumbers } from "@/lib/intake/kinds/rules";
import { correctCell } from "@/lib/intake/rows/commands/correct-cell";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { grantReveals, withdrawGrant } from "@/lib/reveals/commands";
import { listGrants, listRevealDays } from "@/lib/reveals/queries";
import { person } from "@/tests/database/cases/village";
import { aKpm, asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import {
  approveAll,
  type Outcome,
  outcomeOf,
  planned,
  remarksOf,
  scalar,
  sendFile,
  useUploads,
} from "@/tests/support/intake";

useUploads();
useDatabase();

// A bank that guesses numbers by sending files. The limit is twenty here, so that each file stays small.

const LIMIT = 20;
const nik = (n: number) => `995103410170${String(n).padStart(4, "0")}`;
const card = (n: number) => `000051030000${String(n).padStart(4, "0")}`;
const KNOWN = [1, 2, 3, 4];
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);
let period: number;
let bank: UserActor;
let admin: UserActor;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
  admin = await person("admin", [""]);
  await asOwner((client) =>
    client.query(
      `create or replace function unknowns_a_day() returns integer language sql immutable as 'select ${LIMIT}'`,
    ),
  );
});
beforeEach(async () => {
  bank = await person("bank", ["51"], "BNI");
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, unmatched_rows, intakes cascade",
    );
    for (const n of KNOWN) await aKpm(client, { village: "5103012001", nik: nik(n) });
    for (const [n, of] of [
      [1, "BNI"],
      [2, "BNI"],
      [3, "BRI"],
    ] as const)
      await client.query(
        `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
         select id, $1, '5103', region_code, $2, null, 0, 1 from kpm where nik = $3`,
        [of, card(n), nik(n)],
      );
  });
});

const report = (rows: readonly string[]) => `NIK;NO KKS;NAMA;NOMINAL TOPUP;NOMINAL TRANSAKSI\n${rows.join("\n")}\n`;
const row = (n: number, ofCard = "") => `${nik(n)};${ofCard};NI UJI;600000;0`;
const ask = (by: UserActor, rows: readonly string[]) =>
  sendFile({ kind: "bank-report", period, text: report(rows), bank: by.bank ?? "", by: by.id });
const guess = async (by: UserActor, ...guessed: number[]): Promise<Outcome> =>
  planned(
    await ask(
      by,
      guessed.map((n) => row(n)),
    ),
  );
const taken = async (of: UserActor) =>
  (await listRevealDays(of)).map(({ purpose, numbers: so }) => [purpose, so] as const);
const audited = async (of: UserActor) =>
  (
    await asOwner((client) =>
      client.query(
        "select subject, detail from audit_entries where action = 'intake.numbers-asked' and actor_id = $1 order by id",
        [of.id],
      ),
    )
  ).rows;
const STOPPED = {
  state: "refused",
  message:
    'Berkas ini tidak dicocokkan: batas nomor tidak dikenal, 20 sehari untuk satu akun, sudah habis atau terlewati. Minta Dinsos memuat DPM-nya atau berkas ini, minta administrator menambah batas untuk keperluan "Mencocokkan dengan cabang bank", atau unggah lagi besok.',
  figures: [0, 0, 0, 0],
  warned: 0,
};
const passed = (figures: [number, number, number, number]) => ({ state: "planned", figures });

describe("S16: a file whose sender may not open numbers", () => {
  test("leaves the neighbour bank, a colleague and Dinsos their own day", async () => {
    const [neighbour, colleague] = [await person("bank", ["51"], "BRI"), await person("bank", ["51"], "BNI")];
    const dinsos = await person("dinsos-kabkota", ["5103"]);
    expect(await guess(bank, ...numbers(100, LIMIT + 1))).toMatchObject(STOPPED);
    for (const other of [neighbour, colleague])
      expect(await guess(other, ...numbers(100, LIMIT))).toMatchObject(passed([0, 0, 0, LIMIT]));
    expect(await guess(dinsos, 1, ...numbers(100, LIMIT * 5))).toMatchObject(passed([1, 0, 0, LIMIT * 5]));
    expect([await taken(neighbour), await taken(dinsos)]).toEqual([[["berkas", LIMIT]], []]);
    expect(await audited(dinsos)).toEqual([]);
  });

  test("is answered up to the limit of the day; one more, and no row, count or finding of it is kept", async () => {
    expect(await guess(bank, 1, ...numbers(100, LIMIT))).toMatchObject(passed([1, 0, 0, LIMIT]));
    const another = await person("bank", ["51"], "BNI");
    const id = await ask(
      another,
      [...KNOWN, ...numbers(100, LIMIT + 1)].map((n) => row(n)),
    );
    expect(await planned(id)).toMatchObject({ ...STOPPED, figures: [0, 0, 0, 0] });
    expect(await remarksOf(id)).toEqual([]);
    for (const table of ["intake_refused_rows", "intake_changes", "unmatched_rows", "unknown_numbers"])
      expect(await scalar(`select count(*) from ${table} where intake_id = $1`, [id]), table).toBe("0");
    expect(await scalar("select count(*) from intake_findings where intake_id = $1 and kind = 'check'", [id])).toBe(
      "0",
    );
    expect(await scalar("select count(*) from pg_class where relname ^@ ('i' || $1 || '_')", [id])).toBe("0");
  });

  test("says the same of a known number and an unknown one when the day is used up, and when it stops, a tenth of the day is gone", async () => {
    for (let stops = 1; stops <= 10; stops++) {
      expect(await guess(bank, ...numbers(100, LIMIT + 1))).toMatchObject(STOPPED);
      expect(await taken(bank)).toEqual([["berkas", (stops * LIMIT) / 10]]);
    }
    for (const guessed of [1, 100]) expect(await guess(bank, guessed)).toMatchObject(STOPPED);
    expect(await taken(bank)).toEqual([["berkas", LIMIT]]);
    expect(await audited(bank)).toHaveLength(12);
  });

  test("is in the audit log once with what it counted, and with no number", async () => {
    const id = await ask(
      bank,
      [1, 100, 101].map((n) => row(n)),
    );
    await planned(id);
    await guess(bank, 1, 2);
    const stopped = await ask(
      bank,
      numbers(200, LIMIT).map((n) => row(n)),
    );
    await planned(stopped);
    expect(await audited(bank)).toEqual([
      { subject: `intake ${id}`, detail: { purpose: "berkas", numbers: 2 } },
      { subject: `intake ${stopped}`, detail: { purpose: "berkas", numbers: 2, stopped: true } },
    ]);
    expect(await scalar("select count(*) from audit_entries where detail::text || subject ~ '99510341'")).toBe("0");
  });

  test("asks nothing new when it comes again, whole or in part", async () => {
    const rows = numbers(100, LIMIT - 1).map((n) => row(n));
    await planned(await ask(bank, rows));
    for (const again of [rows, rows.slice(3), [...rows, row(1)]]) await planned(await ask(bank, again));
    expect(await taken(bank)).toEqual([["berkas", LIMIT - 1]]);
    expect(await guess(bank, 100, 300)).toMatchObject(passed([0, 0, 0, 2]));
    expect(await taken(bank)).toEqual([["berkas", LIMIT]]);
  });

  test("may ask as many again on the next day", async () => {
    await guess(bank, ...numbers(100, LIMIT));
    expect(await guess(bank, 300)).toMatchObject(STOPPED);
    await asOwner(async (client) => {
      await client.query("update reveal_days set on_date = on_date - 1 where user_id = $1", [bank.id]);
      await client.query("update unknown_numbers set on_date = on_date - 1 where user_id = $1", [bank.id]);
    });
    expect(await guess(bank, ...numbers(300, LIMIT))).toMatchObject(passed([0, 0, 0, LIMIT]));
  });

  test("may ask more by a grant for the bank, which an administrator gives above the usual limit and takes back", async () => {
    const given = {
      user: bank.id,
      purpose: "bank" as const,
      reason: "daftar lama dari kantor cabang",
      aDay: LIMIT * 2,
      lastDay: "2099-12-31",
    };
    await expect(grantReveals(admin, { ...given, purpose: "dukcapil" })).rejects.toThrow(
      "Mencocokkan dengan cabang bank",
    );
    await expect(grantReveals(admin, { ...given, aDay: LIMIT })).rejects.toThrow(`Batas biasa sudah ${LIMIT}`);
    await expect(grantReveals(bank, given)).rejects.toMatchObject({ reason: "not-found" });
    await guess(bank, ...numbers(100, LIMIT));
    await grantReveals(admin, given);
    // What was asked before the grant is not asked again, and does not hide what comes after it.
    expect(await guess(bank, ...numbers(100, LIMIT * 3 + 1))).toMatchObject({ state: "refused" });
    expect(await guess(bank, ...numbers(100, LIMIT * 2))).toMatchObject(passed([0, 0, 0, LIMIT * 2]));
    expect(await taken(bank)).toEqual([
      ["bank", LIMIT + 4],
      ["berkas", LIMIT],
    ]);
    await withdrawGrant(admin, { id: (await listGrants(bank))[0]?.id ?? 0n });
    expect(await guess(bank, 1)).toMatchObject(STOPPED);
  });

  test("counts a guessed NIK beside a card that is known, also where its row is the card's second", async () => {
    const guessed = numbers(100, LIMIT).map((n) => row(n, card(1)));
    expect(await planned(await ask(bank, [...guessed, row(2)]))).toMatchObject({ state: "planned" });
    expect(await taken(bank)).toEqual([["berkas", LIMIT]]);
  });

  test("counts guessed cards behind one and the same unknown NIK", async () => {
    await planned(
      await ask(
        bank,
        numbers(100, 5).map((n) => row(99, card(n))),
      ),
    );
    await planned(
      await ask(
        bank,
        numbers(200, 5).map((n) => `;${card(n)};NI UJI;600000;0`),
      ),
    );
    expect(await taken(bank)).toEqual([["berkas", 10]]);
  });

  test("learns of cards of its own bank alone that another family holds one", async () => {
    const own = await ask(bank, [row(4, card(2))]);
    await planned(own);
    expect((await remarksOf(own)).map(({ reason }) => reason)).toContain("kartu-lain");
    const others = await ask(bank, [row(4, card(3)), row(1, card(900))]);
    await planned(others);
    expect((await remarksOf(others)).map(({ reason }) => reason)).not.toContain("kartu-lain");
  });
});

describe("S16: files of one day, in any order and with any numbers", () => {
  const FILE = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: LIMIT + 4 });

  test("are answered as a plain count of what was asked for the first time says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(FILE, { minLength: 2, maxLength: 5 }), async (files) => {
        const sender = await person("bank", ["51"], "BNI");
        const asked = new Set<number>();
        let used = 0;
        for (const file of files) {
          const fresh = file.filter((n) => !KNOWN.includes(n) && !asked.has(n));
          const answered = used < LIMIT && used + fresh.length <= LIMIT;
          if (answered) for (const n of fresh) asked.add(n);
          used = answered ? used + fresh.length : Math.min(LIMIT, used + LIMIT / 10);
          const known = file.filter((n) => KNOWN.includes(n)).length;
          expect(await guess(sender, ...file)).toMatchObject(
            answered ? passed([known, 0, 0, file.length - known]) : STOPPED,
          );
        }
        expect(await taken(sender)).toEqual(used === 0 ? [] : [["berkas", used]]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("S16: a plan that is made again", () => {
  const HALF = { row: 2, column: 0 };
  const correct = (actor: UserActor, id: string, value: string, seen = 0) =>
    correctCell(actor, { id: BigInt(id), ...HALF, value, seen });

  test("counts a corrected cell that again names nobody, each time, and one that names somebody not at all", async () => {
    const id = await ask(bank, [row(100), row(101)]);
    await planned(id);
    for (const [seen, guessed] of [102, 103].entries()) {
      await correct(bank, id, nik(guessed), seen);
      expect(await planned(id)).toMatchObject(passed([0, 0, 0, 2]));
      expect(await taken(bank)).toEqual([["berkas", 3 + seen]]);
    }
    await correct(bank, id, nik(1), 2);
    expect(await planned(id)).toMatchObject(passed([1, 0, 0, 1]));
    expect(await taken(bank)).toEqual([["berkas", 4]]);
  });

  test("counts a corrected cell for whoever corrected it, and not what the file had asked", async () => {
    const colleague = await person("bank", ["51"], "BNI");
    const id = await ask(bank, [row(100), row(101)]);
    await planned(id);
    await correct(colleague, id, nik(102));
    await planned(id);
    expect([await taken(bank), await taken(colleague)]).toEqual([[["berkas", 2]], [["berkas", 1]]]);
  });

  test("stops at the limit like a first one, whatever the cell says", async () => {
    for (const value of [nik(1), nik(400)]) {
      const sender = await person("bank", ["51"], "BNI");
      const id = await ask(
        sender,
        numbers(100, LIMIT).map((n) => row(n)),
      );
      await planned(id);
      await correct(sender, id, value);
      expect(await planned(id)).toMatchObject({ state: "refused", message: STOPPED.message });
    }
  });

  test("is applied on a day that it used up: whoever approved it had its answers", async () => {
    const id = await ask(
      bank,
      [1, ...numbers(100, LIMIT)].map((n) => row(n)),
    );
    await planned(id);
    await asOwner((client) => client.query(`drop table staging.i${BigInt(id)}_resolved cascade`));
    await approveAll();
    expect(await planned(id)).toMatchObject({ state: "done", figures: [1, 0, 0, LIMIT] });
    expect(await scalar("select count(*) from unmatched_rows where intake_id = $1", [id])).toBe(String(LIMIT));
    expect(await taken(bank)).toEqual([["berkas", LIMIT]]);
  });
});

describe("S16: every kind that a bank may send and that names people by number", () => {
  const TEXT: Partial<Record<Kind, (n: number) => string>> = {
    "bank-report": (n) => report([row(n)]),
    return: (n) => `NIK;NAMA;NOMINAL DIKEMBALIKAN;TGL SETOR\n${nik(n)};NI UJI;600000;20/11/2026\n`,
    kks: (n) => `NIK;NAMA;NO KKS;TANGGAL PENYERAHAN\n${nik(n)};NI UJI;${card(n)};20/11/2026\n`,
  };

  test("counts what it asks", async () => {
    const kinds = uploadKinds(bank).filter(namesNumbers);
    expect(kinds).toEqual(Object.keys(TEXT));
    for (const [asked, kind] of kinds.entries()) {
      const id = await sendFile({ kind, period, text: TEXT[kind]?.(500 + asked) ?? "", bank: "BNI", by: bank.id });
      expect(await planned(id), kind).toMatchObject(passed([0, 0, 0, 1]));
      expect(await taken(bank), kind).toEqual([["berkas", asked + 1]]);
      expect((await outcomeOf(id)).message).toBe("");
    }
  });
});
