import { expect, test } from "vitest";
import { purposeLabel } from "@/lib/reveals/present";

test("S17: what files asked, what a grant gave and the usual limit are told apart by name", () => {
  expect(["berkas", "bank", ""].map(purposeLabel)).toEqual([
    "Nomor tidak dikenal dalam berkas",
    "Mencocokkan dengan cabang bank",
    "Batas biasa",
  ]);
});
