import { type List, placeName } from "@/app/api/export/[name]/list";
import { letterFaults, parseLetterFilter } from "@/lib/letters/filter";
import { letterFile } from "@/lib/letters/present/paper";
import { letterName } from "@/lib/letters/present/words";
import { letterFamilySheet, letterSheet, lettersAbout } from "@/lib/letters/present/workbook";
import { allLetterFamilies } from "@/lib/letters/queries/families";
import { allLetters, getLetter } from "@/lib/letters/queries/letters";
import { displayName, topRegion } from "@/lib/regions/rules";
import { isRecordId } from "@/lib/values/record-id";

/** The filtered list of letters. */
export const letters: List = {
  permission: "letters.read",
  faults: ({ params }) => letterFaults(params),
  async take({ actor, params }) {
    const filter = parseLetterFilter(params);
    const region = filter.region || topRegion(actor.regions);
    const place = await placeName(actor, region);
    if (place === null) return null;
    return {
      file: `surat-${region || "semua"}`,
      region,
      period: "",
      about: lettersAbout(filter, place),
      sheets: [letterSheet(allLetters(actor, filter))],
    };
  },
};

/** The families of one letter, masked. */
export const letter: List = {
  permission: "letters.read",
  async take({ actor, params }) {
    if (!isRecordId(params.id ?? "")) return null;
    const found = await getLetter(actor, BigInt(params.id ?? ""));
    return {
      file: `lampiran-${letterFile(found)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")}`,
      region: found.regencyCode,
      period: "",
      about: [
        ["Surat", letterName(found)],
        ["Kepada", found.recipient],
        ["Wilayah", displayName(found.regency)],
        ["Nomor identitas", "ditutup sebagian seperti di layar"],
      ],
      sheets: [letterFamilySheet(allLetterFamilies(actor, found.id))],
    };
  },
};
