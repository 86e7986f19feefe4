import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { tidyFiles } from "@/lib/intake/jobs";
import { getIntake } from "@/lib/intake/shelf/queries";
import { receiveChunk } from "@/lib/intake/upload/commands/receive-chunk";
import { dropUpload, finishUpload, startUpload } from "@/lib/intake/upload/commands/upload";
import { listUnfinished } from "@/lib/intake/upload/queries/unfinished";
import { CHUNK_BYTES, chunkCount, chunkLength, LARGEST_UPLOAD, MOST_OPEN } from "@/lib/intake/upload/rules/upload";
import { disconnect } from "@/lib/platform/database/db";
import { asOwner, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const colleague = userOf("dinsos-kabkota", ["5103"], null, 8n);
const neighbour = userOf("dinsos-kabkota", ["5102"], null, 9n);
const hashOf = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const folder = () => path.join(process.env.DATA_DIR ?? "", "uploads");
const kept = () => fs.readdirSync(folder());
const where = { kind: "bank-report" as const, region: "5103", period: "sembako-2026-10-3", asOf: "2026-11-20" };

/** A bank report of some chunks, different each time. */
function aFile(chunks = 3): Buffer {
  const head = `NIK,NOMINAL TOPUP,NOMINAL TRANSAKSI,SALDO\n9951034101700001,1,0,1\n${randomBytes(8).toString("hex")},1,0,1\n`;
  return Buffer.from(head.padEnd((chunks - 1) * CHUNK_BYTES + 1_000, "9951034101700001,1,0,1\n"));
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
const chunkOf = (file: Buffer, n: number) => file.subarray(n * CHUNK_BYTES, n * CHUNK_BYTES + CHUNK_BYTES);
const start = (file: Buffer, actor: UserActor = operator, name = "laporan.csv") =>
  startUpload(actor, { ...where, name, size: file.length, fingerprint: hashOf(file) });
const put = (id: bigint, file: Buffer, n: number, actor: UserActor = operator) => {
  const bytes = chunkOf(file, n);
  return receiveChunk(actor, { id, chunkNo: n, length: bytes.length, sha256: hashOf(bytes) }, inPieces(bytes));
};
const wholeOf = (file: Buffer) =>
  hashOf(Array.from({ length: chunkCount(file.length) }, (_, n) => hashOf(chunkOf(file, n))).join(""));
const finish = (id: bigint, file: Buffer, actor: UserActor = operator) =>
  finishUpload(actor, id, { ...where, whole: wholeOf(file) });

async function sendAll(file: Buffer, actor: UserActor = operator): Promise<bigint> {
  const { id } = await start(file, actor);
  for (let n = 0; n < chunkCount(file.length); n++) await put(id, file, n, actor);
  return finish(id, file, actor);
}
const storedOf = (intake: bigint) => scalar("select stored_name from intakes where id = $1", [intake]);

beforeEach(() => asOwner((client) => client.query("truncate intakes, uploads cascade")));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describe("F5 a file in chunks", () => {
  test.each([1, 50, 99])(
    "that is cut off at %i %% goes on where it was, also after the server restarted",
    async (share) => {
      const file = aFile(5);
      const first = await start(file);
      expect(first.have).toEqual([null, null, null, null, null]);
      const there = Math.max(1, Math.floor((5 * share) / 100));
      for (let n = 0; n < there; n++) await put(first.id, file, n);
      // A chunk whose line breaks in the middle: what came of it counts for nothing.
      const half = chunkOf(file, there).subarray(0, 100_000);
      async function* broken() {
        yield half;
        throw new Error("aborted");
      }
      const length = chunkLength(file.length, there);
      await expect(
        receiveChunk(
          operator,
          { id: first.id, chunkNo: there, length, sha256: hashOf(chunkOf(file, there)) },
          broken(),
        ),
      ).rejects.toThrow("aborted");
      // Nothing of an upload lives in the process: the connections are closed, as a restart would.
      await disconnect();

      const again = await start(file);
      expect(again.id).toBe(first.id);
      expect(again.have.map((hash) => hash !== null)).toEqual([0, 1, 2, 3, 4].map((n) => n < there));
      for (let n = there; n < 5; n++) await put(again.id, file, n);
      const intake = await finish(again.id, file);
      expect(fs.readFileSync(path.join(folder(), (await storedOf(intake)) ?? "")).equals(file)).toBe(true);
      expect(await getIntake(operator, intake)).toMatchObject({ state: "received", sizeBytes: file.length });
      expect(await scalar("select sha256 from intakes where id = $1", [intake])).toBe(hashOf(file));
    },
  );

  test("a chunk twice, out of order or at the same moment changes nothing", async () => {
    const file = aFile(3);
    const { id } = await start(file);
    for (const n of [2, 0, 2, 2, 1, 0]) await put(id, file, n);
    await Promise.all([put(id, file, 1), put(id, file, 1), put(id, file, 2)]);
    const intake = await finish(id, file);
    await put(id, file, 0);
    expect(fs.readFileSync(path.join(folder(), (await storedOf(intake)) ?? "")).equals(file)).toBe(true);
  });

  test("a chunk sent by two windows at the same moment is kept once", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    await Promise.all([put(id, file, 0), put(id, file, 0), put(id, file, 0)]);
    expect(await scalar("select count(*) from upload_chunks where upload_id = $1", [id])).toBe("1");
  });

  test("a chunk that lies about its length, its hash or its number is refused and leaves nothing", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    const bytes = chunkOf(file, 0);
    const honest = { id, chunkNo: 0, length: bytes.length, sha256: hashOf(bytes) };
    const lies = [
      [{ ...honest, length: bytes.length - 1 }, bytes],
      [honest, bytes.subarray(1)],
      [honest, Buffer.concat([bytes, Buffer.from("x")])],
      [{ ...honest, sha256: hashOf("another") }, bytes],
      [{ ...honest, chunkNo: 1 }, bytes],
      [{ ...honest, chunkNo: 2 }, bytes],
      [{ ...honest, chunkNo: -1 }, bytes],
    ] as const;
    for (const [input, body] of lies)
      await expect(receiveChunk(operator, input, inPieces(body)), JSON.stringify(input.chunkNo)).rejects.toMatchObject({
        reason: "invalid",
      });
    expect((await start(file)).have).toEqual([null, null]);
    await put(id, file, 0);
    expect((await start(file)).have).toEqual([hashOf(bytes), null]);
  });

  test("a chunk that was there with other bytes is refused: the file changed on its way", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    await put(id, file, 0);
    await expect(put(id, Buffer.from(file).fill("x", 0, 10), 0)).rejects.toThrow("Berkas berubah");
    expect((await start(file)).have[0]).toBe(hashOf(chunkOf(file, 0)));
  });

  test("a file that is not whole, or not the one that was begun, is not taken", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    await put(id, file, 1);
    await expect(finish(id, file)).rejects.toThrow("belum sampai seluruhnya");
    await put(id, file, 0);
    await expect(finishUpload(operator, id, { ...where, whole: hashOf("another") })).rejects.toThrow("berubah");
    expect(await scalar("select count(*) from intakes")).toBe("0");
    expect(await listUnfinished(operator)).toEqual([]);
  });

  test("bytes that went bad on disk are asked for again, and only those", async () => {
    const file = aFile(3);
    const { id } = await start(file);
    for (const n of [0, 1, 2]) await put(id, file, n);
    const name = (await scalar("select stored_name from uploads where id = $1", [id])) ?? "";
    const handle = fs.openSync(path.join(folder(), name), "r+");
    fs.writeSync(handle, "XX", CHUNK_BYTES + 5);
    fs.closeSync(handle);
    await expect(finish(id, file)).rejects.toThrow("hanya bagian itu");
    expect((await start(file)).have.map((hash) => hash !== null)).toEqual([true, false, true]);
    await put(id, file, 1);
    await finish(id, file);
  });

  test("C2 finished twice, also at the same moment, is one file", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    for (const n of [0, 1]) await put(id, file, n);
    const all = await Promise.all([finish(id, file), finish(id, file), finish(id, file)]);
    expect(new Set(all).size).toBe(1);
    expect(await finish(id, file)).toBe(all[0]);
    expect(await scalar("select count(*) from intakes")).toBe("1");
    expect(kept()).toContain(await storedOf(all[0] ?? 0n));
  });

  test("a wrong choice is told and costs no byte: finished again with the right one", async () => {
    const file = aFile(2);
    const { id } = await start(file);
    for (const n of [0, 1]) await put(id, file, n);
    await expect(finishUpload(operator, id, { ...where, period: "", whole: wholeOf(file) })).rejects.toThrow(
      "Periode belum dipilih",
    );
    expect((await start(file)).have).not.toContain(null);
    expect(await finish(id, file)).toBeGreaterThan(0n);
  });

  test("what the sender may not send is refused before its first byte", async () => {
    const size = 10;
    const input = { ...where, name: "x.csv", size, fingerprint: hashOf("x") };
    await expect(startUpload(neighbour, input)).rejects.toThrow("di luar wilayah kerja");
    await expect(startUpload(operator, { ...input, kind: "quota" })).rejects.toThrow("Peran Anda");
    await expect(startUpload(operator, { ...input, period: "" })).rejects.toThrow("Periode belum dipilih");
    await expect(startUpload(operator, { ...input, size: LARGEST_UPLOAD + 1 })).rejects.toMatchObject({
      reason: "limit",
    });
    expect((await startUpload(operator, { ...input, size: LARGEST_UPLOAD })).have.length).toBe(128);
    expect(await scalar("select count(*) from uploads")).toBe("1");
  });
});

describe("F4 the same file", () => {
  test("by two people at once is one import; the other is told", async () => {
    const file = aFile(2);
    const both = await Promise.allSettled([sendAll(file), sendAll(file, colleague)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const told = both.find((each) => each.status === "rejected");
    expect(String(told?.reason.message)).toMatch(/sudah pernah dimuat|sedang diunggah/);
    expect(await scalar("select count(*) from intakes")).toBe("1");
    const won = await scalar("select stored_name from intakes");
    expect(kept()).toContain(won);
    expect(await scalar("select count(*) from uploads where intake_id is null"), "and its space is freed").toBe("0");
  });

  test("on two browsers of one person is one upload that either continues", async () => {
    const file = aFile(3);
    const [one, two] = await Promise.all([start(file), start(file)]);
    expect(one.id).toBe(two.id);
    await Promise.all([put(one.id, file, 0), put(two.id, file, 1), put(one.id, file, 1), put(two.id, file, 2)]);
    const [first, second] = await Promise.all([finish(one.id, file), finish(two.id, file)]);
    expect(first).toBe(second);
  });

  test("a month later is recognised by its hash", async () => {
    const file = aFile(2);
    const id = await sendAll(file);
    await asOwner((client) => client.query("update uploads set started_at = now() - interval '30 days'"));
    await expect(sendAll(file)).rejects.toThrow(`berkas #${id}`);
    expect(kept()).toContain(await storedOf(id));
  });
});

test("S3 only who began an upload sees, continues, finishes or ends it", async () => {
  const file = aFile(2);
  const { id } = await start(file);
  await put(id, file, 0);
  for (const other of [neighbour, colleague, userOf("dinsos-provinsi", ["51"], null, 10n)]) {
    await expect(put(id, file, 1, other)).rejects.toMatchObject({ reason: "not-found" });
    await expect(finish(id, file, other)).rejects.toMatchObject({ reason: "not-found" });
    await expect(dropUpload(other, id)).rejects.toMatchObject({ reason: "not-found" });
    expect(await listUnfinished(other)).toEqual([]);
  }
  expect((await start(file, colleague)).id, "the colleague's own").not.toBe(id);
  expect(await listUnfinished(operator)).toMatchObject([{ fileName: "laporan.csv", doneBytes: CHUNK_BYTES }]);
});

test("F10 a name with a path, control characters and 500 letters is shown without them", async () => {
  await start(aFile(1), operator, `../../etc/\u0000\u202E${"n".repeat(500)}.csv`);
  const [shown] = await listUnfinished(operator);
  expect(shown?.fileName).toMatch(/^n{115}….csv$/);
  expect(kept().every((name) => /^[0-9a-f]{32}(\.csv)?$/.test(name))).toBe(true);
});

describe("room", () => {
  function disk(free: number): void {
    vi.spyOn(fs.promises, "statfs").mockResolvedValue({ bavail: free, bsize: 1 } as fs.StatsFs);
    syncBuiltinESMExports();
  }

  test("a person has so many unfinished files, and not one more", async () => {
    for (let n = 0; n < MOST_OPEN; n++) await start(aFile(1));
    await expect(start(aFile(1))).rejects.toMatchObject({ reason: "limit" });
    const [latest] = await listUnfinished(operator);
    await dropUpload(operator, latest?.id ?? 0n);
    await start(aFile(1));
  });

  test("F3 a file for which the disk has no room is refused before its first byte", async () => {
    const file = aFile(2);
    const reserve = 512 * 2 ** 20;
    disk(reserve + file.length - 1);
    await expect(start(file)).rejects.toThrow("Ruang simpan server penuh");
    expect(await scalar("select count(*) from uploads")).toBe("0");
    disk(reserve + file.length);
    await start(file);
  });

  test("F3 a disk that fills up on the way is told in one sentence, and the space is free again", async () => {
    const file = aFile(3);
    const { id } = await start(file);
    await put(id, file, 0);
    const before = kept().length;
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    vi.spyOn(fs.promises, "open").mockRejectedValueOnce(full);
    syncBuiltinESMExports();
    await expect(put(id, file, 1)).rejects.toThrow("Ruang simpan server penuh");
    expect(kept().length).toBe(before - 1);
    expect((await start(file)).have, "begins anew").toEqual([null, null, null]);
  });

  test("what nobody continued for seven days is forgotten and removed; what belongs to a file stays", async () => {
    const old = new Date(Date.now() - 8 * 86_400_000);
    const taken = await storedOf(await sendAll(aFile(2)));
    const dead = await start(aFile(2));
    const alive = aFile(2);
    const { id } = await start(alive);
    await asOwner((client) => client.query("update uploads set started_at = now() - interval '8 days'"));
    await put(id, alive, 0);
    fs.writeFileSync(path.join(folder(), "a".repeat(32)), "left by a request that died");
    fs.writeFileSync(path.join(folder(), "b".repeat(32)), "of a request that runs");
    for (const name of kept().filter((each) => each !== "b".repeat(32)))
      fs.utimesSync(path.join(folder(), name), old, old);
    expect(await tidyFiles(tester)).toBeGreaterThanOrEqual(2);
    expect(await listUnfinished(operator)).toMatchObject([{ id }]);
    expect(kept()).toContain(taken);
    expect(kept()).toContain(await scalar("select stored_name from uploads where id = $1", [id]));
    expect(kept()).toContain("b".repeat(32));
    expect(kept()).not.toContain("a".repeat(32));
    expect(await scalar("select count(*) from uploads where id = $1", [dead.id])).toBe("0");
  });
});
