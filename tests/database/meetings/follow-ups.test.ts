import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { changeMeeting, createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { moveSlide, showSlide, showTopic } from "@/lib/meetings/deck/commands";
import { parseFollowFilter } from "@/lib/meetings/filter";
import { decide, workItem } from "@/lib/meetings/follow-ups/commands";
import {
  countFollowUps,
  listFollowChoices,
  listFollowUps,
  listItemEvents,
} from "@/lib/meetings/follow-ups/queries/follow-ups";
import { findMeetingName, getMeeting, listMeetings } from "@/lib/meetings/queries/meeting";
import type { Party } from "@/lib/meetings/rules/meeting";
import { aCase, aDisbursement, asOwner, counted, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const TODAY = "2026-11-23";
const wilayah2 = userOf("pfm", ["51", "52"], null, 1n);
const wilayah3 = userOf("pfm", ["35", "73"], null, 2n);
const bali = userOf("dinsos-provinsi", ["51"], null, 3n);
const badung = userOf("dinsos-kabkota", ["5103"], null, 4n);
const tabanan = userOf("dinsos-kabkota", ["5102"], null, 5n);
const mengwi = userOf("camat", ["510302"], null, 6n);
const bni = userOf("bank", ["5103"], "BNI", 7n);
const bniTabanan = userOf("bank", ["5102"], "BNI", 8n);

let meeting = 0n;
let serial = 0;

async function decided(owner: Party, region: string, dueOn = "2026-12-01", caseType: "SALDO_NOL" | null = null) {
  serial += 1;
  const { id } = await decide(wilayah2, {
    id: meeting,
    clientKey: `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`,
    slideKey: "",
    region,
    obstacle: `kendala ${owner} ${region}`,
    followUp: `tugas ${owner} ${region}`,
    owner,
    ownerName: "",
    dueOn,
    caseType,
  });
  return BigInt(id);
}

const seen = async (actor: UserActor, params: Record<string, string> = {}) =>
  (await listFollowUps(actor, parseFollowFilter(params), TODAY)).rows.map(({ followUp }) => followUp.slice(6)).sort();

beforeAll(async () => {
  await asOwner(async (client) => {
    const period = await periodId(client);
    for (const bank of ["BNI", "BTN"]) {
      const kpm = await aDisbursement(client, { period, village: "5103012001", bank, ordered: 600_000, credited: 0 });
      await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: "5103012001", bank });
    }
    await counted(client, period, "5103");
  });
  meeting = BigInt(
    (
      await createMeeting(wilayah2, {
        title: "Rakor Bali dan NTB",
        place: "Denpasar",
        startsOn: "2026-11-16",
        endsOn: "2026-11-17",
        regions: ["51", "52"],
        period: "sembako-2026-10-3",
        agenda: "",
        followsId: null,
      })
    ).id,
  );
  await decided("bank", "5103", "2026-11-22", "SALDO_NOL");
  await decided("dinsos", "51", TODAY);
  await decided("dinsos", "5102");
  await decided("camat", "5103");
  await decided("dinsos-provinsi", "51");
  await decided("bank", "5202");
});

describe("who reads what a meeting of two provinces decided", () => {
  test("a directorate of another Wilayah sees neither the meeting nor a decision of it", async () => {
    expect(await listMeetings(wilayah3, TODAY)).toEqual([]);
    await expect(getMeeting(wilayah3, meeting)).rejects.toMatchObject({ reason: "not-found" });
    expect(await findMeetingName(wilayah3, meeting)).toBeNull();
    expect(await seen(wilayah3)).toEqual([]);
    expect(await listFollowChoices(wilayah3)).toEqual({ regions: [], meetings: [] });
  });

  test("a kab/kota sees no meeting of the whole province, but what its own Dinsos has to do, also when it was given to all", async () => {
    expect(await listMeetings(badung, TODAY)).toEqual([]);
    expect(await seen(badung)).toEqual(["bank 5103", "camat 5103", "dinsos 51"]);
    expect(await seen(tabanan)).toEqual(["dinsos 51", "dinsos 5102"]);
    expect(await seen(badung, { mine: "1" })).toEqual(["dinsos 51"]);
    const { rows } = await listFollowUps(badung, parseFollowFilter({}), TODAY);
    expect(rows.every(({ meetingSeen, meetingTitle }) => !meetingSeen && meetingTitle === "Rakor Bali dan NTB")).toBe(
      true,
    );
  });

  test("a bank sees its own where it works, and so does the camat of a part of the region", async () => {
    expect(await seen(bni)).toEqual(["bank 5103"]);
    expect(await seen(bniTabanan)).toEqual([]);
    expect(await seen(mengwi)).toEqual(["camat 5103"]);
  });

  test("what happened to a decision is read only by those who read the decision", async () => {
    const item = await decided("dinsos", "5103");
    expect((await listItemEvents(badung, item)).map(({ verb }) => verb)).toEqual(["decide"]);
    expect(await listItemEvents(tabanan, item)).toEqual([]);
    await workItem(badung, { item, version: 1, verb: "finish", note: "Sudah" });
  });
});

describe("families then and now", () => {
  const saldo = async (actor: UserActor) =>
    (await listFollowUps(actor, parseFollowFilter({ party: "bank", region: "5103" }), TODAY)).rows.map((row) => [
      row.familiesThen,
      row.familiesNow,
    ]);

  test("are told to whoever sees all of them, and now not to one bank, which sees its own alone", async () => {
    expect(await saldo(badung)).toEqual([[2, 2]]);
    expect(await saldo(bni)).toEqual([[2, null]]);
  });
});

describe("the list", () => {
  test("is late from the day after the deadline on, and is counted by party", async () => {
    expect(await seen(wilayah2, { state: "late" })).toEqual(["bank 5103"]);
    const counts = await countFollowUps(wilayah2, parseFollowFilter({}), TODAY);
    expect(counts[0]).toEqual({ owner: "bank", open: 2, late: 1, done: 0, dropped: 0 });
    expect(counts.find(({ owner }) => owner === "dinsos")).toEqual({
      owner: "dinsos",
      open: 2,
      late: 0,
      done: 1,
      dropped: 0,
    });
    expect(await seen(wilayah2, { state: "done" })).toEqual(["dinsos 5103"]);
    expect(await seen(wilayah2, { region: "52" })).toEqual(["bank 5202"]);
    expect(await seen(wilayah2, { meeting: String(meeting + 1n) })).toEqual([]);
    expect((await listFollowChoices(badung)).regions.map(({ name }) => name)).toEqual(["Bali", "Kab. Badung"]);
  });

  test("goes on page by page, each decision once", async () => {
    const last = await decided("pendamping", "5202", "2027-01-01");
    for (let n = 0; n < 42; n++) await decided("pusdatin", "5202", "2026-12-20");
    const filter = parseFollowFilter({ region: "5202" });
    const first = await listFollowUps(wilayah2, filter, TODAY);
    const second = await listFollowUps(wilayah2, { ...filter, after: first.after ?? "" }, TODAY);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, second.after]).toEqual([44, 44, null]);
    expect(ids.at(-1)).toBe(last);
  });
});

describe("to drop and to reopen a decision", () => {
  test("is for those who see its meeting: its party may not, not even the Dinsos of the kab/kota", async () => {
    const item = await decided("bank", "5103");
    const step = { item, version: 1, verb: "drop" as const, note: "Tidak perlu" };
    for (const actor of [bni, badung, bali])
      await expect(workItem(actor, step)).rejects.toMatchObject({ reason: "forbidden" });
    await workItem(bni, { ...step, verb: "finish" });
    await expect(workItem(badung, { ...step, version: 2, verb: "reopen" })).rejects.toMatchObject({
      reason: "forbidden",
    });
    expect(await workItem(wilayah2, { ...step, version: 2, verb: "reopen" })).toEqual({
      sentence: "Tindak lanjut dibuka lagi.",
    });
  });
});

describe("arranging slides", () => {
  const keys = ["cover", "whole", "gaps", "agreement"];
  const order = async () => (await getMeeting(wilayah2, meeting)).slideOrder;

  test("a second step that was sent before the first was drawn counts from where the slide is by now", async () => {
    const step = { id: meeting, keys, by: "down" as const, key: "cover" };
    await moveSlide(wilayah2, step);
    expect((await moveSlide(wilayah2, step)).sentence).toBe("Slide nomor 3 dari 4.");
    expect(await order()).toEqual(["whole", "gaps", "cover", "agreement"]);
  });

  test("beyond the end nothing moves, and nothing counts as a change", async () => {
    const { version } = await getMeeting(wilayah2, meeting);
    await moveSlide(wilayah2, { id: meeting, keys, by: "down", key: "agreement" });
    expect((await getMeeting(wilayah2, meeting)).version).toBe(version);
  });

  test("to numbers, several at once", async () => {
    await moveSlide(wilayah2, { id: meeting, keys: await order(), by: "at", at: [4, 2, 1, 4] });
    expect(await order()).toEqual(["cover", "gaps", "agreement", "whole"]);
  });

  test("to hide a slide leaves what was written on it", async () => {
    await showSlide(wilayah2, { id: meeting, key: "gaps", by: "hide" });
    const hidden = async () => (await getMeeting(wilayah2, meeting)).slides.map((slide) => [slide.key, slide.hidden]);
    expect(await hidden()).toEqual([["gaps", true]]);
    await showSlide(wilayah2, { id: meeting, key: "gaps", by: "show" });
    expect(await hidden()).toEqual([["gaps", false]]);
  });

  test("a topic is hidden and shown as one, its neighbours stay, and one that is not there is not found", async () => {
    const all = { id: meeting, keys: ["places", "place:5103", "places.2", "place:5102"], key: "place" };
    const hidden = async () =>
      (await getMeeting(wilayah2, meeting)).slides.filter((one) => one.hidden).map(({ key }) => key);
    expect(await showTopic(wilayah2, { ...all, by: "hide-topic" })).toEqual({
      key: "place:5103",
      sentence: "2 slide disembunyikan.",
    });
    expect(await hidden()).toEqual(["place:5102", "place:5103"]);
    await showTopic(wilayah2, { ...all, by: "show-topic" });
    expect(await hidden()).toEqual([]);
    await expect(showTopic(wilayah2, { ...all, key: "agents", by: "hide-topic" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(showTopic(badung, { ...all, by: "hide-topic" })).rejects.toMatchObject({ reason: "not-found" });
  });
});

test("the same change of a meeting sent twice is one change, another from an older page is refused", async () => {
  const heading = { place: "Denpasar", startsOn: "2026-11-16", endsOn: "2026-11-17", agenda: "", followsId: null };
  const { id } = await createMeeting(wilayah2, {
    ...heading,
    title: "Rapat",
    regions: ["51"],
    period: "sembako-2026-10-3",
  });
  const change = { ...heading, id: BigInt(id), version: 1, title: "Rapat kedua" };
  await expect(changeMeeting(tabanan, change)).rejects.toMatchObject({ reason: "not-found" });
  expect(await changeMeeting(wilayah2, change)).toEqual({ id });
  expect(await changeMeeting(wilayah2, change)).toEqual({ id });
  await expect(changeMeeting(wilayah2, { ...change, title: "Rapat ketiga" })).rejects.toMatchObject({
    reason: "conflict",
  });
  expect(await getMeeting(wilayah2, BigInt(id))).toMatchObject({ title: "Rapat kedua", version: 2 });
});
