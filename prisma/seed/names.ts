// Common first and last names of the three provinces, put together by chance: nobody in particular.

const FIRST: Record<string, readonly string[]> = {
  51: ["NI LUH", "NI MADE", "NI NYOMAN", "NI KETUT", "I WAYAN", "I MADE", "I NYOMAN", "I KETUT", "NI WAYAN", "I GEDE"],
  52: ["BAIQ", "LALU", "SITI", "NUR", "HALIMAH", "MUHAMMAD", "SAHRUL", "INAQ", "AMAQ", "RABIATUL"],
  53: ["MARIA", "YOHANES", "ROSA", "PETRUS", "THERESIA", "MARTHA", "AGUSTINUS", "KRISTINA", "YULIANA", "DOMINGGUS"],
};
const ELSEWHERE = ["SITI", "SRI", "NUR", "DEWI", "RINA", "AHMAD", "BUDI", "AGUS", "EKO", "YULI"];

/** Ten first names of a province. */
export const firstNames = (province: string): readonly string[] => FIRST[province] ?? ELSEWHERE;

export const LAST_NAMES = [
  "SUARNI",
  "ARTAWAN",
  "SUKERTI",
  "WIRATNI",
  "MARIANI",
  "SUDIARTA",
  "LESTARI",
  "RAHAYU",
  "HIDAYAH",
  "KURNIAWAN",
  "BEREK",
  "NAHAK",
  "SERAN",
  "TAEK",
  "FALLO",
  "LIMAN",
  "PUTRA",
  "DEWI",
  "ASIH",
  "PURNAMI",
  "WATI",
  "NINGSIH",
  "HARTONO",
  "SAPUTRA",
  "MULYANI",
] as const;
