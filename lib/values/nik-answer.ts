/** What Dispendukcapil can answer about a NIK, as it is stored, with the word that a workbook offers for it. */
export const NIK_ANSWERS = {
  padan: "PADAN",
  "tidak-padan": "TIDAK PADAN",
  meninggal: "MENINGGAL",
  pindah: "PINDAH",
} as const;
export type NikAnswer = keyof typeof NIK_ANSWERS;

export const isNikAnswer = (text: string): text is NikAnswer => Object.hasOwn(NIK_ANSWERS, text);
