import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Context, ParseRow } from "@/lib/intake/rows/rules/row-parser";
import { handedOf, type Verdict } from "@/lib/intake/words/rules/verdict";
import { IGNORED } from "@/lib/intake/words/rules/word-lists";
import { hasPossibleBirthDate } from "@/lib/values/identity";
import { cleanName } from "@/lib/values/text";

/** "BR. 4" with RT 1 and RW 2, or "RT 1" and "RW. 2", is "BR. 4 RT 001 RW 002". */
function withRtRw(cells: Cells): string {
  const part = (label: string, text: string) => {
    const number = /^(?:R[TW]\b[.\s]*)?(\d{1,3})$/i.exec(text)?.[1];
    return number === undefined ? "" : ` ${label} ${number.padStart(3, "0")}`;
  };
  const address = cells.words("address").toUpperCase();
  if (address === "" || /\bRT\b/.test(address)) return address;
  return `${address}${part("RT", cells.text("rt"))}${part("RW", cells.text("rw"))}`;
}

/** Verval: what is to be corrected of a family that is known by its NIK. An empty cell leaves what is known. */
export function parseVerval(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const nik = cells.identity("nik", true);
    const familyCard = cells.identity("familyCard", false);
    const birth = cells.birth();
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    if (nik && !hasPossibleBirthDate(nik))
      cells.warn("nik", "tanggal-lahir", "Tanggal lahir dalam NIK mustahil; periksa ke Dispendukcapil.");
    const name = cells.name("name") || null;
    const values = [nik, name, familyCard, birth, withRtRw(cells) || null, cells.flag("padan")];
    return { values, remarks: cells.remarks };
  };
}

/** Cards handed over: a date, or a status. "Belum diambil" takes an earlier date back. */
export function parseKks(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const { nik, card, account } = cells.keys();
    if (cells.raw("region").trim() !== "") cells.region("region", context.scope);
    const bank = cells.bank("bank", context.bank);
    const on = cells.date("handedOn");
    const told = cells.raw("handed").trim() === "" ? "note" : "handed";
    const said = handedIn(cells, told, on !== null);
    if (on === null && said === "" && !cells.refusedAny)
      cells.refuse("handedOn", "kosong", "Tanggal dan status penyerahan KKS kosong; isi salah satu.");
    if (on !== null && said === "no")
      cells.refuse(told, "bertentangan", "Status berkata belum diserahkan, tetapi tanggalnya terisi; pilih satu.");
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    const name = cleanName(cells.words("name"));
    return { values: [nik, card, account, bank, name, on !== null || said === "yes", on], remarks: cells.remarks };
  };
}

/** Whether a text says that the card was handed over; one that is in no list is what the sender's people said of it. */
function handedIn(cells: Cells, told: "handed" | "note", dated: boolean): Verdict {
  const known = handedOf(cells.raw(told));
  if (known !== "unknown") return known;
  const kept = dated
    ? "yang dipakai tanggal penyerahannya."
    : "artikan katanya di halaman ini, atau tulis sudah diserahkan atau belum diserahkan.";
  const meaning = cells.assigned("handed", told, kept, !dated);
  if (meaning === IGNORED) return "";
  return meaning === "yes" || meaning === "no" ? meaning : known;
}

/** One e-Warong a row; a bank names its own only. */
export function parseEwarong(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const code = cells.code("code", true);
    if (code === "" && !cells.refusedAny)
      cells.refuse("code", "kosong", "ID e-Warong kosong; isi ID agen atau terminal dari bank.");
    const name = cleanName(cells.words("agent"));
    if (name === "") cells.refuse("agent", "kosong", "Nama e-Warong kosong; isi nama agen.");
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    const bank = cells.bank("bank", context.bank);
    if (bank === "") cells.refuse("bank", "kosong", "Bank kosong; isi bank yang menunjuk e-Warong ini.");
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    const active = cells.flag("agentStatus");
    return {
      values: [
        code,
        name,
        bank,
        region,
        cells.place("district"),
        cells.place("village"),
        cells.words("address"),
        active === null ? "" : active ? "aktif" : "tidak-aktif",
      ],
      remarks: cells.remarks,
    };
  };
}

/**
 * A person of DTKS. Broken NIK are what such a copy is read for: beside an ID DTKS the row is taken without its NIK, as
 * invalid, and the warning says what is wrong with it.
 */
export function parseDtks(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  return (row) => {
    cells.start(row);
    check();
    const dtksId = cells.text("dtks", 60) || null;
    const nik = dtksId === null ? cells.identity("nik", true) : cells.spareIdentity("nik");
    const broken = nik === null && cells.remarks.length > 0;
    const name = cells.name("name");
    if (name === "") cells.refuse("name", "kosong", "Nama kosong atau tanpa huruf; isi nama orangnya.");
    const familyCard = cells.spareIdentity("familyCard");
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    const reason = cells.words("exitReason", 120);
    const matched = broken ? false : cells.flag("nikStatus");
    return {
      values: [
        nik,
        familyCard,
        dtksId,
        name,
        matched === null ? "unknown" : matched ? "valid" : "invalid",
        isActive(cells, reason),
        reason,
        region,
        cells.place("district"),
        cells.place("village"),
      ],
      remarks: cells.remarks,
    };
  };
}

/** Whoever has left says so, or says why; everyone else is in. */
function isActive(cells: Cells, exitReason: string): boolean {
  const inactive = cells.flag("inactive");
  const active = cells.flag("active");
  if (active !== null) return active;
  return inactive === null ? exitReason === "" || exitReason === "-" : !inactive;
}
