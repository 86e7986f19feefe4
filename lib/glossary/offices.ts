import type { Entry } from "./entry";

/** Who works on it, and with which register. */
export const OFFICES = {
  wilayahPfm: {
    label: "Wilayah PFM",
    definition: "Kelompok provinsi yang ditangani satu direktorat Penanganan Fakir Miskin: I, II, dan III.",
    source: "Dirjen PFM, Januari 2018; dapat diubah administrator",
  },
  dtks: {
    label: "DTKS / DTSEN",
    definition: "Data terpadu keluarga yang menjadi sumber calon penerima; DTSEN menggantikan DTKS sejak 2025.",
    source: "Inpres 4/2025",
  },
  siksNg: {
    label: "SIKS-NG",
    definition: "Sistem informasi Kemensos tempat daerah mengusulkan, memperbaiki, dan mengesahkan data penerima.",
    source: "Kementerian Sosial",
  },
} as const satisfies Record<string, Entry>;
