import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { attachPhoto } from "@/lib/field/commands/attach-photo";
import { photoPath } from "@/lib/field/commands/photo-file";
import { recordVisit } from "@/lib/field/commands/record-visit";
import { removePhoto } from "@/lib/field/commands/remove-photo";
import { tidyFieldPhotos } from "@/lib/field/jobs";
import { getPhotoName, listVisitPhotos } from "@/lib/field/queries/photos";
import {
  ENOUGH_PHOTOS,
  HEIC_PHOTO,
  LARGE_PHOTO,
  LARGEST_PHOTO,
  NOT_A_PHOTO,
  SHARP_PHOTO,
  SPOILT_PHOTO,
} from "@/lib/field/rules/photo";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { BADUNG, family, openPeriod, person, worker } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const NOW = new Date("2031-04-10T04:00:00Z");
const folder = () => path.join(process.env.DATA_DIR ?? "", "photos");
const files = () => (fs.existsSync(folder()) ? fs.readdirSync(folder()).sort() : []);

let period = 0;
let kpm = 0n;
let visitKey = "";
let pendamping: UserActor;
let operator: UserActor;
let camat: UserActor;
let strangers: UserActor[];

const visit = async (actor: UserActor, family = kpm) => {
  const clientKey = randomUUID();
  await recordVisit(actor, { clientKey, kpmId: family, result: "met", note: "", visitedOn: "2031-04-09" }, NOW);
  return clientKey;
};

beforeAll(async () => {
  period = await openPeriod();
  pendamping = await person("pendamping", [`${BADUNG}01`]);
  operator = await person("dinsos-kabkota", [BADUNG]);
  camat = await person("camat", [`${BADUNG}01`]);
  strangers = [
    await person("pendamping", [`${BADUNG}02`]),
    await person("dinsos-kabkota", ["5102"]),
    await person("bank", [BADUNG], "BRI"),
    await person("dukcapil", [BADUNG]),
    await person("presenter", [""]),
    await person("admin", [""]),
    await person("pendamping", []),
  ];
});
beforeEach(async () => {
  fs.rmSync(folder(), { recursive: true, force: true });
  kpm = BigInt(await family(period));
  visitKey = await visit(pendamping);
});

const picture = (width = 400, height = 200, format: "jpeg" | "png" | "webp" | "gif" = "jpeg") =>
  sharp({ create: { width, height, channels: 3, background: "#aa3322" } })
    .toFormat(format)
    .toBuffer();

/** A PNG of a few bytes whose head promises 9,000 x 10,000 pixels. */
async function bomb(): Promise<Buffer> {
  const png = Buffer.from(await picture(9, 9, "png"));
  png.writeUInt32BE(9_000, 16);
  png.writeUInt32BE(10_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
const attach = (actor: UserActor, bytes: Uint8Array, photoKey: string = randomUUID(), key = visitKey) =>
  attachPhoto(actor, { visitKey: key, photoKey }, inPieces(bytes));
const sentenceOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error)),
  );
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const rows = async () =>
  (await ownerPool().query("select * from field_photos where kpm_id = $1 order by id", [kpm])).rows;
const keptBytes = async (id: bigint) => fs.readFileSync(photoPath(await getPhotoName(pendamping, id)));

describe("S3 S11 whoever may not see a home", () => {
  test("sees no photo of it and adds none: the next kecamatan, the family's bank, Dispendukcapil, a presenter, an administrator", async () => {
    const { id } = await attach(pendamping, await picture());
    for (const stranger of strangers) {
      expect(await listVisitPhotos(stranger, kpm), stranger.name).toEqual([]);
      expect(await reasonOf(getPhotoName(stranger, id)), stranger.name).toBe("not-found");
      expect(await reasonOf(attach(stranger, await picture())), stranger.name).toBe("not-found");
      expect(await reasonOf(removePhoto(stranger, { id })), stranger.name).toBe("not-found");
    }
    for (const reader of [pendamping, operator, camat, await person("pfm", ["51"])])
      expect(
        (await listVisitPhotos(reader, kpm)).map((photo) => photo.id),
        reader.name,
      ).toEqual([id]);
    expect(await rows()).toHaveLength(1);
    expect(files()).toHaveLength(2);
  });

  test("cannot attach to the visit of a colleague in the same place, by the command or by SQL", async () => {
    for (const colleague of [operator, camat]) {
      expect(await reasonOf(attach(colleague, await picture())), colleague.name).toBe("not-found");
      const forged = within(
        colleague,
        (tx) => tx.$executeRaw`
          insert into field_photos (client_key, visit_id, kpm_id, region_code, stored_name, width, height, recorded_by)
          select ${randomUUID()}, id, kpm_id, region_code, ${"0".repeat(32)}, 1, 1, ${colleague.id}
          from field_results where client_key = ${visitKey}`,
      );
      await expect(forged, colleague.name).rejects.toThrow(/row-level security/);
    }
    expect(await rows()).toEqual([]);
    expect(files()).toEqual([]);
  });

  test("an own visit does not carry a photo to another family or place", async () => {
    const other = BigInt(await family(period));
    for (const change of [
      { kpm: other, region: `${BADUNG}010001` },
      { kpm, region: `${BADUNG}020001` },
    ]) {
      const forged = within(
        pendamping,
        (tx) => tx.$executeRaw`
          insert into field_photos (client_key, visit_id, kpm_id, region_code, stored_name, width, height, recorded_by)
          select ${randomUUID()}, id, ${change.kpm}, ${change.region}, ${"0".repeat(32)}, 1, 1, ${pendamping.id}
          from field_results where client_key = ${visitKey}`,
      );
      await expect(forged).rejects.toThrow(/row-level security/);
    }
  });
});

describe("what a phone adds to a photo", () => {
  test("is gone: place, time, model, thumbnail, profile; and the picture stands upright", async () => {
    // Red above, blue below, as the camera saw it; stored lying on its side with orientation 6.
    const half = await picture(200, 200);
    const upright = await sharp({ create: { width: 200, height: 400, channels: 3, background: "#0000ff" } })
      .composite([{ input: half, top: 0, left: 0 }])
      .png()
      .toBuffer();
    const lying = await sharp(upright).rotate(270).png().toBuffer();
    const photo = await sharp(lying)
      .jpeg()
      .withExif({
        IFD0: { Make: "HP PENDAMPING", Model: "RAHASIA-1", DateTime: "2031:04:09 10:00:00" },
        IFD3: {
          GPSLatitudeRef: "S",
          GPSLatitude: "8/1 32/1 10/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "115/1 10/1 0/1",
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>RAHASIA-2</r></x:xmpmeta>')
      .withIccProfile("p3")
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const before = await sharp(photo).metadata();
    expect(before).toMatchObject({ width: 400, height: 200, orientation: 6 });
    expect(before.exif?.toString("latin1")).toContain("RAHASIA-1");

    const { id } = await attach(pendamping, photo);
    const name = await getPhotoName(pendamping, id);
    for (const small of [false, true]) {
      const bytes = fs.readFileSync(photoPath(name, small));
      const after = await sharp(bytes).metadata();
      expect(after).toMatchObject({ format: "jpeg", space: "srgb", hasProfile: false });
      for (const part of ["exif", "xmp", "icc", "iptc", "orientation"] as const)
        expect(after[part], part).toBeUndefined();
      expect(bytes.toString("latin1")).not.toMatch(/RAHASIA|PENDAMPING|Exif|GPS|2031:04/);
      expect(after.height).toBeGreaterThan(after.width);
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const at = (y: number) => Array.from(data.subarray(y * info.width * 3, y * info.width * 3 + 3));
      expect(at(2)[0], "red above").toBeGreaterThan(120);
      expect(at(info.height - 3)[2], "blue below").toBeGreaterThan(200);
    }
    expect((await listVisitPhotos(pendamping, kpm))[0]).toMatchObject({ width: 200, height: 400 });
  });

  test("a large one is kept at 1600 pixels, a small one as large as it is, and both have a copy of at most 320", async () => {
    const large = await attach(pendamping, await picture(4000, 3000));
    const small = await attach(pendamping, await picture(300, 100, "png"));
    expect(await sharp(await keptBytes(large.id)).metadata()).toMatchObject({ width: 1600, height: 1200 });
    expect(await sharp(await keptBytes(small.id)).metadata()).toMatchObject({
      width: 300,
      height: 100,
      format: "jpeg",
    });
    const copy = fs.readFileSync(photoPath(await getPhotoName(pendamping, large.id), true));
    expect(await sharp(copy).metadata()).toMatchObject({ width: 320, height: 240 });
  });

  test("WebP with transparency becomes JPEG on white", async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#00000000" } })
      .webp()
      .toBuffer();
    const { id } = await attach(pendamping, clear);
    const { data } = await sharp(await keptBytes(id))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(250);
  });
});

describe("S11 what is no photo is refused with one sentence and leaves nothing", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["an SVG", () => Buffer.from(svg), NOT_A_PHOTO],
    ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), NOT_A_PHOTO],
    ["nothing", () => Buffer.alloc(0), NOT_A_PHOTO],
    ["a GIF", () => picture(9, 9, "gif"), NOT_A_PHOTO],
    ["a HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), HEIC_PHOTO],
    ["a JPEG that is none behind its first bytes", () => Buffer.from(`\xff\xd8\xff${svg}`, "latin1"), SPOILT_PHOTO],
    ["half a JPEG", async () => (await picture(900, 900)).subarray(0, 1_500), SPOILT_PHOTO],
    [
      "more than 8 MB",
      () => Buffer.concat([Buffer.from("\xff\xd8\xff", "latin1"), Buffer.alloc(LARGEST_PHOTO)]),
      LARGE_PHOTO,
    ],
    ["a small file that says it has 90 million pixels", bomb, SHARP_PHOTO],
  ])("%s", async (_, bytes, sentence) => {
    expect(await sentenceOf(attach(pendamping, await bytes()))).toBe(sentence);
    expect(await rows()).toEqual([]);
    expect(files()).toEqual([]);
  });

  test("a line that breaks in the middle leaves nothing, and the same key works afterwards", async () => {
    const key = randomUUID();
    const bytes = await picture();
    async function* broken() {
      yield bytes.subarray(0, 100);
      throw new Error("aborted");
    }
    await expect(attachPhoto(pendamping, { visitKey, photoKey: key }, broken())).rejects.toThrow("aborted");
    expect(files()).toEqual([]);
    expect(await reasonOf(attach(pendamping, bytes, key))).toBe("done");
  });
});

describe("C2 a photo that is sent twice", () => {
  test("at once or later counts once, and leaves no second file", async () => {
    const key = randomUUID();
    const bytes = await picture();
    const [first, second] = await Promise.all([attach(pendamping, bytes, key), attach(pendamping, bytes, key)]);
    expect(first.id).toBe(second.id);
    expect((await attach(pendamping, await picture(50, 50), key)).id).toBe(first.id);
    expect(await rows()).toHaveLength(1);
    expect(files()).toHaveLength(2);
  });

  test("with the key of another visit is refused", async () => {
    const key = randomUUID();
    await attach(pendamping, await picture(), key);
    expect(await reasonOf(attach(pendamping, await picture(), key, await visit(pendamping)))).toBe("conflict");
    expect(files()).toHaveLength(2);
  });

  test("three are kept and a fourth is not, also when they come at once", async () => {
    const bytes = await picture();
    const ends = await Promise.all([1, 2, 3, 4, 5].map(() => sentenceOf(attach(pendamping, bytes))));
    expect(ends.filter((end) => end === "done")).toHaveLength(3);
    expect(ends.filter((end) => end === ENOUGH_PHOTOS)).toHaveLength(2);
    expect(files()).toHaveLength(6);
  });
});

describe("S11 F10 where photos lie", () => {
  test("is the folder of photos alone, outside the web root, under names of the server", async () => {
    await attach(pendamping, await picture());
    expect(files().every((file) => /^[0-9a-f]{32}(\.small)?$/.test(file))).toBe(true);
    expect(path.resolve(folder()).startsWith(path.resolve("public"))).toBe(false);
    for (const file of files()) expect(fs.statSync(path.join(folder(), file)).mode & 0o777).toBe(0o600);
    for (const name of ["../uploads/x", "..", "a".repeat(500), "", `${"0".repeat(31)}/`, `${"0".repeat(32)}\0`])
      expect(() => photoPath(name)).toThrow("not the name of a photo");
  });

  test("no row can name a file of another kind", async () => {
    await attach(pendamping, await picture());
    await expect(ownerPool().query("update field_photos set stored_name = '../../etc/passwd'")).rejects.toThrow(
      /check/,
    );
  });

  test("files that no row speaks of are tidied after an hour, others and strange names stay", async () => {
    const { id } = await attach(pendamping, await picture());
    const name = await getPhotoName(pendamping, id);
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const [file, age] of [
      ["a".repeat(32), old],
      [`${"a".repeat(32)}.small`, old],
      ["b".repeat(32), new Date()],
      ["catatan.txt", old],
    ] as const) {
      fs.writeFileSync(path.join(folder(), file), "x");
      fs.utimesSync(path.join(folder(), file), age, age);
    }
    for (const small of [false, true]) fs.utimesSync(photoPath(name, small), old, old);
    expect(await tidyFieldPhotos(worker)).toBe(2);
    expect(files()).toEqual([name, `${name}.small`, "b".repeat(32), "catatan.txt"].sort());
  });
});

describe("a photo taken back", () => {
  test("is gone from the page and the disk, and a late repetition does not bring it back", async () => {
    const key = randomUUID();
    const { id } = await attach(pendamping, await picture(), key);
    expect(await reasonOf(removePhoto(operator, { id }))).toBe("refused");
    await removePhoto(pendamping, { id });
    expect(await listVisitPhotos(pendamping, kpm)).toEqual([]);
    expect(files()).toEqual([]);
    expect((await attach(pendamping, await picture(), key)).id).toBe(id);
    expect(files()).toEqual([]);
    expect(await reasonOf(removePhoto(pendamping, { id }))).toBe("not-found");
  });

  test("is not possible a day later", async () => {
    const { id } = await attach(pendamping, await picture());
    expect(await reasonOf(removePhoto(pendamping, { id }, new Date(Date.now() + 24.1 * 3_600_000)))).toBe("refused");
    expect(files()).toHaveLength(2);
  });

  test("recording and taking back are in the audit log", async () => {
    const { id } = await attach(pendamping, await picture());
    await removePhoto(pendamping, { id });
    const { rows } = await ownerPool().query("select action from audit_entries where subject = $1 order by id", [
      `kpm ${kpm}`,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(["field.visited", "field.photographed", "field.photo-removed"]);
  });
});
