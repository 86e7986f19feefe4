import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { changeView, dropView, keepLastView, keepView } from "@/lib/cases/views/commands";
import { findLastView, listViews } from "@/lib/cases/views/queries";
import type { Sharing } from "@/lib/cases/views/rules";
import { Refusal } from "@/lib/platform/errors";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, person, TABANAN } from "./village";

useDatabase();
let maker: UserActor;
let colleague: UserActor;
let neighbour: UserActor;
beforeAll(async () => {
  maker = await person("dinsos-kabkota", [BADUNG]);
  colleague = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
});

const keep = async (actor: UserActor, name: string, sharing: Sharing, query = "type=GANDA") =>
  BigInt((await keepView(actor, { name, sharing, query })).id);
const namesFor = async (actor: UserActor) => (await listViews(actor)).map(({ name }) => name);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );

test("E19: a neighbour, and a bank and a pendamping of the same kab/kota, see no view of Dinsos, however it is shared", async () => {
  for (const sharing of ["private", "shared", "locked"] as const) await keep(maker, `tetangga ${sharing}`, sharing);
  expect(await namesFor(neighbour)).toEqual([]);
  expect(await namesFor(await person("bank", [BADUNG], "BRI"))).toEqual([]);
  expect(await namesFor(await person("pendamping", [`${BADUNG}01`]))).toEqual([]);
});

test("E19: a colleague sees what is shared or locked, changes only what is shared, and drops neither", async () => {
  const ids = {
    private: await keep(maker, "pribadi", "private"),
    shared: await keep(maker, "bersama", "shared"),
    locked: await keep(maker, "terkunci", "locked"),
  };
  const seen = await namesFor(colleague);
  expect(seen).toContain("bersama");
  expect(seen).toContain("terkunci");
  expect(seen).not.toContain("pribadi");
  const change = (id: bigint) => reasonOf(changeView(colleague, { id, query: "type=SALDO_NOL" }));
  expect(await change(ids.shared)).toBe("done");
  expect(await change(ids.locked)).toBe("not-found");
  expect(await change(ids.private)).toBe("not-found");
  for (const id of Object.values(ids)) expect(await reasonOf(dropView(colleague, { id }))).toBe("not-found");
  expect((await listViews(maker)).find(({ id }) => id === ids.shared)?.query).toBe("type=SALDO_NOL");
  for (const id of Object.values(ids)) expect(await reasonOf(dropView(maker, { id }))).toBe("done");
});

test("a view of the province is seen in its kab/kota, one of a kab/kota not beside it", async () => {
  await keep(await person("dinsos-provinsi", ["51"]), "seluruh Bali", "shared");
  expect(await namesFor(colleague)).toContain("seluruh Bali");
  expect(await namesFor(neighbour)).toContain("seluruh Bali");
  expect(await namesFor(await person("dinsos-kabkota", ["5202"]))).not.toContain("seluruh Bali");
});

test("a name that the maker uses again is the same view", async () => {
  const first = await keep(maker, "sama", "private", "type=GANDA");
  expect(await keep(maker, "sama", "locked", "type=SALDO_NOL")).toBe(first);
  expect((await listViews(maker)).find(({ name }) => name === "sama")).toMatchObject({
    sharing: "locked",
    query: "type=SALDO_NOL",
  });
});

test("E19: the view left last comes back to whoever left it; everything is no view to come back to", async () => {
  expect(await findLastView(maker)).toBeNull();
  await keepLastView(maker, "type=GANDA");
  await keepLastView(maker, "type=SALDO_NOL&roomy=1");
  expect(await findLastView(maker)).toBe("type=SALDO_NOL&roomy=1");
  expect(await findLastView(colleague)).toBeNull();
  await keepLastView(maker, "view=all");
  expect(await findLastView(maker)).toBeNull();
});
