import { expect, test } from "vitest";
import { notFound, Refusal } from "@/lib/platform/errors";
import { foundOr, missing, refusedAddress } from "@/lib/platform/http/refused-address";

const told = async (response: Response) => ({
  status: response.status,
  text: await response.text(),
  cache: response.headers.get("cache-control"),
  type: response.headers.get("content-type"),
});

test("an address that is refused answers one sentence, which nobody keeps", async () => {
  const plain = { cache: "no-store", type: "text/plain; charset=utf-8" };
  expect(await told(refusedAddress("Bulan ini tidak ada."))).toEqual({
    status: 422,
    text: "Bulan ini tidak ada.",
    ...plain,
  });
  expect(await told(missing("Surat ini tidak ada."))).toEqual({ status: 404, text: "Surat ini tidak ada.", ...plain });
  expect(await told(missing())).toEqual({ status: 404, text: "Halaman ini tidak ditemukan.", ...plain });
});

test("a refusal on the way is missing, whatever its reason; anything else is thrown on", async () => {
  const given = new Response("ada");
  expect(await foundOr("Tidak ada.", async () => given)).toBe(given);
  for (const refusal of [notFound("Surat"), new Refusal("forbidden", "Bukan wilayah Anda.")])
    expect(await told(await foundOr("Tidak ada.", () => Promise.reject(refusal)))).toMatchObject({
      status: 404,
      text: "Tidak ada.",
    });
  await expect(foundOr("Tidak ada.", () => Promise.reject(new Error("disk")))).rejects.toThrow("disk");
});
