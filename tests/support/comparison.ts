import fc from "fast-check";
import type { Family, Stray } from "@/lib/reconciliation/rules/difference";

// Families as three sources may see them, with every kind of difference.

const amount = fc.constantFrom(0, 200_000, 400_000, 600_000);

export const anyFamily: fc.Arbitrary<Family> = fc.record({
  orderRp: fc.constantFrom(null, 400_000, 600_000),
  bank: fc.option(fc.record({ creditedRp: amount, transactedRp: amount, balanceRp: amount, success: fc.boolean() }), {
    nil: null,
  }),
  returnedRp: fc.constantFrom(0, 0, 0, 600_000),
  field: fc.constantFrom(null, null, "sukses", "saldo-kosong", "meninggal", "kks-rusak-hilang", "lain"),
});

export const anyStray: fc.Arbitrary<Stray> = fc.record({
  reason: fc.constantFrom("unknown", "double"),
  creditedRp: amount,
  transactedRp: amount,
  balanceRp: amount,
});
