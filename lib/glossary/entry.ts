export type Entry = { label: string; definition: string; source: string; see?: readonly string[] };

export const PEDUM = "Pedoman Umum Program Sembako 2020";
export const PERMENSOS = "Permensos 5/2021";
export const RECAP = "Rekap nasional Kemensos per kab/kota";
export const PRODUCT = "Ketentuan hitung Salur";
