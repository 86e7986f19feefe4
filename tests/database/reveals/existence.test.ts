import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { keepList } from "@/lib/kpm/commands/keep-list";
import { seekFamily } from "@/lib/kpm/commands/seek-family";
import { getFamily } from "@/lib/kpm/queries/get-family";
import { findPastedList } from "@/lib/kpm/queries/pasted-list";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { findRevealsToday } from "@/lib/reveals/queries";
import { maskNik } from "@/lib/values/identity";
import { BADUNG, family, openPeriod, person, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();
let kpmId = 0n;
let nik = "";
const why = { purpose: "lapangan" as const, reason: "mencari keluarga di desa" };

beforeAll(async () => {
  kpmId = BigInt(await family(await openPeriod()));
  const { rows } = await ownerPool().query(
    "update kpm set no_kk = 9951030101100009 where id = $1 returning nik::text",
    [kpmId],
  );
  nik = rows[0].nik;
});

const entriesOf = async (actor: UserActor) =>
  (await ownerPool().query("select action, detail from audit_entries where actor_id = $1 order by id", [actor.id]))
    .rows;
const linesOf = (numbers: readonly string[]) => numbers.map((digits, index) => ({ line: index + 1, digits }));

/** A thousand serials a request, as many requests as it takes. */
async function guess(actor: UserActor, known: string, requests: number): Promise<{ found: boolean; asked: number }> {
  let asked = 0;
  for (let request = 0; request < requests; request++) {
    const candidates = Array.from({ length: 1_000 }, (_, n) => known + String(request * 1_000 + n).padStart(4, "0"));
    try {
      const list = await keepList(actor, { numbers: linesOf(candidates), ...why });
      asked += candidates.length;
      if ((await findPastedList(actor, list))?.families) return { found: true, asked };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { found: false, asked };
}

test("S16: a camat who guesses a thousand numbers a request is told nothing of any of them", async () => {
  const camat = await person("camat", [`${BADUNG}01`]);
  expect(await guess(camat, nik.slice(0, 12), 10)).toEqual({ found: false, asked: 0 });
  expect((await ownerPool().query("select 1 from kpm_lists where user_id = $1", [camat.id])).rows).toEqual([]);
});

test("S16: an operator who guesses gets no further than the limit of the day, and every question is in the audit", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  expect(await guess(operator, nik.slice(0, 12), 10)).toEqual({ found: false, asked: 0 });
  await keepList(operator, { numbers: linesOf(Array(99).fill("9951039999999999")), ...why });
  expect(await findRevealsToday(operator)).toEqual({ taken: 99, allowance: 100 });
  await expect(keepList(operator, { numbers: linesOf([nik, "9951039999999999"]), ...why })).rejects.toMatchObject({
    reason: "limit",
  });
  await seekFamily(operator, { number: nik });
  await expect(seekFamily(operator, { number: nik })).rejects.toMatchObject({ reason: "limit" });
  expect(await entriesOf(operator)).toEqual([
    { action: "kpm.list-pasted", detail: { ...why, numbers: 99 } },
    { action: "kpm.identity-sought", detail: { purpose: "pencarian", reason: "", numbers: 1 } },
  ]);
});

test("S16: nobody without the right to open numbers learns whether one exists, by paste or by search", async () => {
  for (const actor of [
    await person("camat", [`${BADUNG}01`]),
    await person("pendamping", [`${BADUNG}01`]),
    await person("bank", [""], "BRI"),
    await person("pfm", [""]),
    await person("dukcapil", [BADUNG]),
    await person("admin", [""]),
  ])
    for (const number of [nik, "9951039999999999"]) {
      await expect(seekFamily(actor, { number })).rejects.toMatchObject({ reason: "not-found" });
      await expect(keepList(actor, { numbers: linesOf([number]), ...why })).rejects.toMatchObject({
        reason: "not-found",
      });
    }
});

test("C16: a number finds its family anywhere in the scope, by NIK or KK; a neighbour finds none, and it counts all the same", async () => {
  const province = await person("dinsos-provinsi", ["51"]);
  const neighbour = await person("dinsos-kabkota", [TABANAN]);
  for (const number of [nik, "9951030101100009"]) {
    expect((await seekFamily(province, { number })).map(({ id }) => id)).toEqual([kpmId]);
    expect(await seekFamily(neighbour, { number })).toEqual([]);
  }
  expect((await findRevealsToday(neighbour)).taken).toBe(2);
});

test("S16: what the page shows of a NIK leaves four digits open beside a birth date, in SQL as in the words", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const shown = (await getFamily(operator, kpmId)).nik;
  expect(shown).toBe(maskNik(nik));
  const withBirthDate = shown.slice(0, 6) + nik.slice(6, 12) + shown.slice(12);
  expect(withBirthDate.replaceAll(/\d/g, "")).toHaveLength(4);
});
