// Common names of the three provinces, put together by counting: nobody in particular. Of ten pengurus eight are women
// (women first, pedoman umum): the first eight first names and the first sixteen last names are theirs.

type Names = { first: readonly string[]; last: readonly string[] };

const words = (text: string): string[] => text.split(",").map((word) => word.trim());

const BALI: Names = {
  first: words("NI LUH, NI MADE, NI NYOMAN, NI KETUT, NI WAYAN, NI PUTU, NI KADEK, NI KOMANG, I WAYAN, I MADE"),
  last: words(
    `SUARNI, SUKERTI, WIRATNI, MARIANI, LESTARI, RAHAYU, ASIH, PURNAMI, SARIANI, MURNI, WARDANI, RESMINI, SUPARMI, ARTINI,
     PARWATI, DARMINI, ARTAWAN, SUDIARTA, SUWITRA, WIDANA`,
  ),
};
const NTB: Names = {
  first: words("BAIQ, SITI, NURUL, HALIMAH, INAQ, RABIATUL, FITRIANI, SRI, LALU, MUHAMMAD"),
  last: words(
    `HIDAYAH, MULYANI, AINI, JANNAH, RAHMAWATI, WATI, NINGSIH, SUHARTI, MAESARAH, SALMAH, ZAHRA, MARLINA, HERAWATI, KHATIMAH,
     SUPIANI, YANTI, HAMDANI, SAPUTRA, KURNIAWAN, SAHRUL`,
  ),
};
const NTT: Names = {
  first: words("MARIA, ROSA, THERESIA, MARTHA, KRISTINA, YULIANA, ANASTASIA, ELISABETH, YOHANES, PETRUS"),
  last: words(
    `BEREK, NAHAK, SERAN, TAEK, FALLO, LIMAN, BANI, TEFA, MANEK, KLAU, ABUK, HOAR, LAKA, NENO, SUNI, TNUNAY, BRIA, LEKI, MAU, ATOK`,
  ),
};
const ELSEWHERE: Names = {
  first: words("SITI, SRI, NUR, DEWI, RINA, YULI, ANI, RATNA, AHMAD, BUDI"),
  last: words(
    `AMINAH, WAHYUNI, LESTARI, ASTUTI, MARYATI, SUSANTI, HANDAYANI, ROHANI, SUMARNI, INDAH, KARTINI, WULANDARI, FATIMAH, MARLIN,
     SARI, UTAMI, HARTONO, SANTOSO, SETIAWAN, HIDAYAT`,
  ),
};

/** Ten first and twenty last names of a province. */
export const namesOf = (province: string): Names => ({ 51: BALI, 52: NTB, 53: NTT })[province] ?? ELSEWHERE;

/** Whether the n-th pengurus is a woman. */
export const isWoman = (n: number): boolean => n % 10 < 8;
