import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Context, ParseRow } from "@/lib/intake/rows/rules/row-parser";
import { hasPossibleBirthDate } from "@/lib/values/identity";

/** DPM / BNBA: one family a row. The region is the row's own code, else the file's kab/kota with names looked up later. */
export function parseDpm(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const nik = cells.identity("nik", true);
    const name = cells.name("name");
    if (name === "") cells.refuse("name", "kosong", "Nama kosong atau tanpa huruf; isi nama pengurus.");
    const familyCard = cells.identity("familyCard", false);
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    if (region !== null && region.length < 4)
      cells.refuse("region", "kode-wilayah", "Kode wilayah kosong; isi kode desa atau kab/kota.");
    const birth = cells.birth();
    const card = cells.identity("card", false);
    const account = cells.spareAccount();
    const bank = cells.bank("bank", context.bank);
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    if (nik && !hasPossibleBirthDate(nik))
      cells.warn("nik", "tanggal-lahir", "Tanggal lahir dalam NIK mustahil; periksa ke Dispendukcapil.");
    return {
      values: [
        nik,
        name,
        familyCard,
        cells.text("dtks", 60) || null,
        cells.words("address"),
        birth,
        cells.flag("padan"),
        cells.flag("pkh"),
        region,
        cells.place("district"),
        cells.place("village"),
        card,
        account,
        bank,
      ],
      remarks: cells.remarks,
    };
  };
}
