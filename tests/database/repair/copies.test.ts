import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { compareCopies } from "@/lib/repair/commands/compare-copies";
import { handOver } from "@/lib/repair/commands/hand-over";
import { compareCopiesOnce } from "@/lib/repair/jobs";
import { listCopies, listLatestCopies } from "@/lib/repair/queries/copies";
import { countHandOver, type HandOverRow } from "@/lib/repair/queries/hand-over";
import { listMoves } from "@/lib/repair/queries/moves";
import { MOVES, moveOf, type Standing } from "@/lib/repair/rules";
import { findRevealsToday } from "@/lib/reveals/queries";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const VILLAGE = "5103011004";
const nik = (n: number) => `995103410170${String(4000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"]);
const tabanan = userOf("dinsos-kabkota", ["5102"]);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(() =>
  asOwner((client) =>
    client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, dtks_moves, dtks_rows, dtks_snapshots, nik_answers, intakes cascade",
    ),
  ),
);

const HEAD = "IDSEMESTA;NIK;NAMA;KODE WILAYAH;STATUS NIK;STATUS DTKS;ALASAN KELUAR";
const copy = (asOf: string, ...lines: string[]): FileSketch => ({
  kind: "dtks",
  text: [HEAD, ...lines].join("\n"),
  asOf,
});
const person = (n: number, status = "PADAN", standing = "AKTIF", reason = "") =>
  `D${n};${nik(n)};ORANG ${n};${VILLAGE};${status};${standing};${reason}`;
const compareAll = async () => {
  while (await compareCopiesOnce(tester));
};
const moved = async (on: string, actor: UserActor = badung) => {
  const found = await Promise.all(
    MOVES.map(async (move) => {
      const rows = await listMoves(actor, { regency: "5103", on, move, after: 0 });
      return rows.map(({ name, reason }) => [move, name, reason].filter(Boolean).join(" "));
    }),
  );
  return found.flat();
};

describe("two copies of DTKS", () => {
  test("show who entered, who left and why, and whose NIK was repaired or broke; the neighbour sees nothing", async () => {
    await send(copy("2026-09-01", person(1), person(2), person(3, "TIDAK PADAN"), person(4), person(5)));
    await send(
      copy(
        "2026-11-20",
        person(1, "TIDAK PADAN"),
        person(2, "PADAN", "TIDAK AKTIF", "Meninggal"),
        person(3),
        person(5),
        person(6),
      ),
    );
    await compareAll();
    expect(await moved("2026-11-20")).toEqual([
      "entered ORANG 6",
      "left ORANG 2 Meninggal",
      "left ORANG 4 tidak ada lagi dalam salinan",
      "repaired ORANG 3",
      "broken ORANG 1",
    ]);
    expect((await listCopies(badung, "5103"))[0]).toMatchObject({
      on: "2026-11-20",
      comparedWith: "2026-09-01",
      people: 5,
      active: 4,
      valid: 3,
      invalid: 1,
      entered: 1,
      leftPeople: 2,
    });
    for (const outsider of [tabanan, userOf("bank", ["5103"], "BNI"), userOf("dukcapil", ["5103"])]) {
      expect(await moved("2026-11-20", outsider)).toEqual([]);
      expect(await listLatestCopies(outsider)).toEqual([]);
    }
    // Totals, but no names.
    const presenter = userOf("presenter", ["51"]);
    expect([await moved("2026-11-20", presenter), (await listLatestCopies(presenter)).length]).toEqual([[], 1]);
  });

  test("know a person by the ID when the NIK itself was mended", async () => {
    await send(copy("2026-09-01", `D1;123;ORANG 1;${VILLAGE};;AKTIF;`));
    await send(copy("2026-11-20", person(1)));
    await compareAll();
    expect(await moved("2026-11-20")).toEqual(["repaired ORANG 1"]);
  });

  test("are compared again when a copy comes between them, or is taken back", async () => {
    await send(copy("2026-09-01", person(1)));
    await send(copy("2026-11-20", person(1), person(2)));
    await compareAll();
    const between = await sendFile(copy("2026-10-10", person(1), person(2)));
    await takeIn(between);
    await compareAll();
    expect([await moved("2026-10-10"), await moved("2026-11-20")]).toEqual([["entered ORANG 2"], []]);
    await askUndo(badung, BigInt(between));
    await undoOnce(tester);
    await compareAll();
    expect(await moved("2026-11-20")).toEqual(["entered ORANG 2"]);
  });
});

test("the comparison in SQL equals the pure rule for people of every kind", { timeout: 120_000 }, async () => {
  const standing = fc.option(
    fc.record<Standing>({
      active: fc.boolean(),
      nikStatus: fc.constantFrom("valid", "invalid", "unknown"),
      exitReason: fc.constantFrom("", "Meninggal"),
    }),
    { nil: null },
  );
  const fill = (client: PoolClient, on: string, people: readonly (Standing | null)[]) =>
    client.query(
      `insert into dtks_rows (regency_code, snapshot_on, person_key, region_code, name, nik_status, active, exit_reason, intake_id, row_no)
       select '5103', $1, 'd' || ordinality, '5103011004', 'P' || ordinality, s, a, r, 0, 1
       from unnest($2::text[], $3::boolean[], $4::text[]) with ordinality as u(s, a, r, ordinality) where s is not null`,
      [
        on,
        people.map((p) => p?.nikStatus ?? null),
        people.map((p) => p?.active ?? null),
        people.map((p) => p?.exitReason ?? null),
      ],
    );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(standing, standing), { maxLength: 15 }), async (people) => {
      await asOwner(async (client) => {
        await client.query("truncate dtks_moves, dtks_rows, dtks_snapshots cascade");
        await client.query(
          "insert into dtks_snapshots (regency_code, snapshot_on, people, intake_id) values ('5103', '2026-09-01', 0, 0), ('5103', '2026-11-20', 0, 0)",
        );
        await fill(
          client,
          "2026-09-01",
          people.map(([before]) => before),
        );
        await fill(
          client,
          "2026-11-20",
          people.map(([, after]) => after),
        );
        await compareCopies(client, { regency: "5103", on: "2026-11-20" });
        const { rows } = await client.query<{ name: string; move: string; reason: string }>(
          "select name, move, reason from dtks_moves",
        );
        const expected = people.flatMap(([before, after], n) => {
          const found = moveOf(before, after);
          return found ? [{ name: `P${n + 1}`, ...found }] : [];
        });
        const order = (list: { name: string }[]) => list.toSorted((a, b) => a.name.localeCompare(b.name));
        expect(order(rows)).toEqual(order(expected));
      });
    }),
    { numRuns: 60 },
  );
});

describe("what goes to Dispendukcapil", () => {
  const gathered = async (actor: UserActor) => {
    const rows: HandOverRow[] = [];
    for await (const batch of (
      await handOver(actor, { regency: "5103", purpose: "dukcapil", reason: "pemadanan bulan November" })
    ).batches)
      rows.push(...batch);
    return rows.map(({ nik: whole, cause }) => `${whole} ${cause}`);
  };

  beforeEach(async () => {
    await asOwner(async (client) => {
      for (const n of [1, 2, 3]) await aKpm(client, { village: VILLAGE, nik: nik(n), name: `ORANG ${n}` });
      await client.query("update kpm set nik_matched = (nik <> all($1::bigint[]))", [[nik(1), nik(2)]]);
    });
    await send(
      copy(
        "2026-11-20",
        person(1, "TIDAK PADAN"),
        person(3),
        person(4, "TIDAK PADAN"),
        person(5, "TIDAK PADAN", "TIDAK AKTIF"),
      ),
    );
  });

  test("is each active person and each family with a bad NIK, once, whole, and written into the audit log first", async () => {
    expect(await gathered(badung)).toEqual([
      `${nik(1)} NIK tidak sah di DTKS`,
      `${nik(2)} NIK KPM tidak padan`,
      `${nik(4)} NIK tidak sah di DTKS`,
    ]);
    expect(
      await scalar(
        "select detail->>'numbers' || ' ' || (detail->>'reason') from audit_entries where action = 'repair.handed-over'",
      ),
    ).toBe("3 pemadanan bulan November");
  });

  test("S17: counts each person in the limit of the day, and past it gives none", async () => {
    const { taken, allowance } = await findRevealsToday(badung);
    await gathered(badung);
    expect((await findRevealsToday(badung)).taken).toBe(taken + 3);
    await asOwner((client) =>
      client.query("update reveal_days set numbers = $2 where user_id = $1", [badung.id, allowance - 2]),
    );
    await expect(gathered(badung)).rejects.toMatchObject({ reason: "limit" });
    await asOwner((client) =>
      client.query("update reveal_days set numbers = $2 where user_id = $1", [badung.id, allowance - 3]),
    );
    expect(await gathered(badung)).toHaveLength(3);
    await asOwner((client) => client.query("delete from reveal_days"));
  });

  test("is nobody for the neighbour, and not found for who may not open numbers", async () => {
    await expect(gathered(tabanan)).rejects.toMatchObject({ reason: "refused" });
    for (const stranger of [userOf("pfm", ["51"]), userOf("bank", ["5103"], "BNI"), userOf("presenter", ["51"])])
      await expect(gathered(stranger)).rejects.toMatchObject({ reason: "not-found" });
  });

  const answers = (...lines: string[]): FileSketch => ({
    kind: "dukcapil-reply",
    period,
    text: ["NIK;ID DTKS;JAWABAN;NIK BENAR;KETERANGAN", ...lines].join("\n"),
  });

  test("comes back: the family's NIK matches, or is the right one, its case closes by data, and undone all is as before", async () => {
    await send({
      kind: "dpm",
      period,
      text: `NIK;NAMA;STATUS PADAN\n${nik(1)};ORANG 1;TIDAK PADAN\n${nik(2)};ORANG 2;TIDAK PADAN\n`,
    });
    const live = () => scalar("select count(*) from cases where type = 'NIK_TIDAK_PADAN' and state <> 'closed'");
    expect(await live()).toBe("2");
    const before = await scalar("select string_agg(concat_ws(' ', nik, nik_matched), ',' order by nik) from kpm");
    const id = await sendFile(
      answers(
        `${nik(1)};;PADAN;;`,
        `${nik(2)};;TIDAK PADAN;${nik(8)};salah ketik`,
        `${nik(4)};;MENINGGAL;;`,
        `${nik(9)};;PADAN;;`,
        `${nik(1)};;;;`,
      ),
    );
    expect(await takeIn(id)).toMatchObject({ state: "done", figures: [3, 0, 0, 2] });
    expect((await remarksOf(id)).map(({ row, reason }) => [row, reason])).toEqual([
      [5, "tidak-dikenal"],
      [6, "kosong"],
    ]);
    expect(await scalar("select string_agg(nik::text, ',' order by nik) from kpm where nik_matched")).toBe(
      [nik(1), nik(3), nik(8)].join(","),
    );
    expect(await live()).toBe("0");
    expect(await scalar("select note from case_events where verb = 'close' order by id limit 1")).toContain(
      "Dispendukcapil menyatakan NIK padan",
    );
    expect(await countHandOver(badung, "5103")).toEqual({ people: 2, answered: 2 });
    await askUndo(badung, BigInt(id));
    await undoOnce(tester);
    expect(await scalar("select string_agg(concat_ws(' ', nik, nik_matched), ',' order by nik) from kpm")).toBe(before);
    expect([await live(), await scalar("select count(*) from nik_answers")]).toEqual(["2", "0"]);
  });

  test("a right NIK that another family of the kab/kota has is refused as a double, and the same answers again change nothing", async () => {
    const id = await sendFile(answers(`${nik(1)};;PADAN;${nik(3)};`));
    expect(await takeIn(id)).toMatchObject({ figures: [0, 0, 0, 1] });
    expect((await remarksOf(id))[0]?.reason).toBe("nik-dipakai");
    await send(answers(`${nik(1)};;PADAN;;`));
    expect(await send(answers(`${nik(1)};;Sudah padan;;`, ""))).toMatchObject({ figures: [0, 0, 1, 0] });
  });
});
