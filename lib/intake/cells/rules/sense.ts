import type { BankStatus } from "@/lib/intake/words/rules/status";
import type { Cells } from "./cells";

// What cannot all be true of one family. The row is taken as the bank wrote it, and the reader of the plan is warned.

/** The statuses of a family that spent nothing. */
export const NOT_SPENT: ReadonlySet<BankStatus> = new Set<BankStatus>([
  "saldo-nol",
  "gagal-topup",
  "gagal-ewallet",
  "kks-tidak-terdistribusi",
  "tidak-ditemukan",
  "tidak-transaksi",
  "gagal-rekening",
]);

/** The statuses of a family that was given nothing to spend. */
export const NOT_CREDITED: ReadonlySet<BankStatus> = new Set<BankStatus>([
  "saldo-nol",
  "gagal-topup",
  "gagal-ewallet",
  "gagal-rekening",
]);

type Reported = {
  ordered: number | null;
  credited: number | null;
  creditedOn: string | null;
  transacted: number | null;
  transactedOn: string | null;
  balance: number | null;
  status: BankStatus;
};

export function warnOfContradictions(cells: Cells, row: Reported): void {
  const [credited, transacted, balance] = [row.credited ?? 0, row.transacted ?? 0, row.balance ?? 0];
  if (transacted + balance > credited)
    cells.warn(
      "balanceRp",
      "tidak-seimbang",
      "Transaksi ditambah saldo melebihi top-up; dimuat apa adanya, periksa ke bank.",
    );
  if (row.ordered !== null && credited > row.ordered)
    cells.warn("creditedRp", "melebihi", "Top-up melebihi nominal SP2D; dimuat apa adanya, periksa ke bank.");
  if (row.creditedOn !== null && row.transactedOn !== null && row.transactedOn < row.creditedOn)
    cells.warn("transactedOn", "urutan-tanggal", "Transaksi terjadi sebelum top-up; periksa kedua tanggalnya.");
  if (row.transacted === 0 && row.transactedOn !== null)
    cells.warn("transactedOn", "tanpa-nominal", "Tanggal transaksi terisi, tetapi nominalnya 0; periksa ke bank.");
  if (credited === 0 && (row.creditedOn !== null || row.status === "sukses"))
    cells.warn(
      "creditedRp",
      "tanpa-nominal",
      "Top-up tercatat berhasil atau bertanggal, tetapi nominalnya 0; periksa.",
    );
  if (NOT_SPENT.has(row.status) && transacted > 0)
    cells.warn("status", "bertentangan", "Status berkata belum transaksi, tetapi nominalnya terisi; periksa ke bank.");
  if (row.status === "saldo-nol" && balance > 0)
    cells.warn("status", "bertentangan", "Status berkata saldo nol, tetapi saldo akhirnya terisi; periksa ke bank.");
}

type Total = { kpm: number | null; rp: number | null; field: string; label: string };

/** Rupiah for each family so far from what a family is due that another unit is meant: such a row is refused. */
export function refuseOtherUnit(cells: Cells, { kpm, rp, field, label }: Total, dueRp: number | null): void {
  if (!kpm || !rp || dueRp === null) return;
  const each = rp / kpm;
  if (each < dueRp / 100 || each > dueRp * 50)
    cells.refuse(
      field,
      "satuan",
      `${label} dibagi jumlah keluarga jauh dari indeks bantuan; periksa satuannya, mungkin dalam ribu atau juta rupiah.`,
    );
  else if (each > dueRp * 1.5)
    cells.warn(field, "indeks", `${label} per keluarga melebihi indeks bantuan periode ini; periksa sumbernya.`);
}

/** The same of one family: of what it was given, which is months of the index, never much more or much less. */
export function refuseOtherAmount(cells: Cells, field: string, rp: number | null, dueRp: number | null): void {
  if (!rp || dueRp === null) return;
  const label = cells.label(field);
  if (rp < dueRp / 100 || rp > dueRp * 50)
    cells.refuse(
      field,
      "satuan",
      `${label} jauh dari indeks bantuan; periksa satuannya, mungkin dalam ribu atau juta rupiah.`,
    );
  else if (rp > dueRp * 1.5 || rp < dueRp / 12)
    cells.warn(field, "indeks", `${label} lain dari indeks bantuan periode ini; dimuat apa adanya, periksa ke bank.`);
}

/** Nobody spends or returns less than a hundred rupiah: "0,6" was millions. */
export function refuseTooLittle(cells: Cells, field: string, rp: number | null): void {
  if (!rp || rp >= 100) return;
  const label = cells.label(field);
  cells.refuse(field, "satuan", `${label} kurang dari 100 rupiah; periksa satuannya, mungkin dalam ribu atau juta.`);
}

/** What goes back is a part of what was given: any part, but never much more than all of it. */
export function refuseTooMuch(cells: Cells, field: string, rp: number | null, dueRp: number | null): void {
  refuseTooLittle(cells, field, rp);
  if (!rp || dueRp === null || rp <= dueRp * 1.5) return;
  refuseOtherAmount(cells, field, rp, dueRp);
}
