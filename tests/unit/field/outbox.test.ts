import { expect, test } from "vitest";
import { waitingLabel } from "@/lib/field/present/outbox";

const visit = { place: "Mengwi", result: "met", photos: 0, savedAt: Date.UTC(2026, 10, 29, 4) };

test("a visit that waits is named by its day, however the day was typed", () => {
  for (const visitedOn of ["2026-11-28", "28/11/2026", "28-11-26", "28 November 2026"])
    expect(waitingLabel({ ...visit, visitedOn })).toContain("Mengwi, kunjungan 28 Nov 2026:");
});

test("a day that cannot be read is named as it was typed: what waits on a phone must open", () => {
  for (const visitedOn of ["31/02/2026", "kemarin", ""])
    expect(waitingLabel({ ...visit, visitedOn })).toContain(`Mengwi, kunjungan ${visitedOn}:`);
});
