import { csvHref } from "@/lib/transparency/filter";
import type { EditionRow } from "@/lib/transparency/queries/editions";
import type { PublicPeriodRow } from "@/lib/transparency/queries/figures";
import { SMALL } from "@/lib/transparency/rules/small-cells";
import { DATA_COLUMNS, DATA_VERSION } from "./columns";

export const TITLE = "Realisasi bantuan sosial pangan per kab/kota";
export const LICENCE = {
  name: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
  href: "https://creativecommons.org/licenses/by/4.0/deed.id",
};
const REGION_LICENCE =
  "Kode dan nama wilayah: idn-area-data (fityannugroho), Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/";

export const HANDLING = `Jumlah keluarga tiap kab/kota dibulatkan ke bawah ke puluhan, dan jumlah di bawah ${SMALL} disamarkan (sel kosong, kolom disamarkan = ya). Bila puluhan itu terpotong kuota, dipakai puluhan di bawahnya; kab/kota dengan kuota di bawah ${2 * SMALL} tidak dimuat. Jumlah provinsi dan nasional adalah jumlah angka yang ditampilkan, tanpa yang disamarkan. Rupiah dihitung dari keluarga yang ditampilkan.`;

type Publication = { edition: EditionRow; periods: readonly PublicPeriodRow[] };
type Size = { sha256: string; bytes: number; rows: number };

/** What the data is, in the parts that Satu Data Indonesia asks for (Perpres 39/2019: standar data, metadata, kode referensi). */
export const metadataOf = ({ edition, periods }: Publication, { sha256, bytes, rows }: Size) => ({
  judul: TITLE,
  deskripsi:
    "Banyaknya keluarga penerima manfaat (KPM) bantuan sosial pangan dalam kuota, perintah bayar (SP2D), penyaluran, dan pencairan, menurut periode dan wilayah, tanpa data pribadi.",
  produsen_data: "Direktorat Penanganan Fakir Miskin, Kementerian Sosial RI",
  walidata: "Pusat Data dan Informasi Kesejahteraan Sosial (Pusdatin), Kementerian Sosial RI",
  terbitan: edition.code,
  tanggal_terbit: edition.onDate,
  waktu_terbit: edition.publishedAt.toISOString(),
  versi: DATA_VERSION,
  frekuensi: "Tidak tetap, paling sering satu kali sehari",
  cakupan_wilayah: "Indonesia: nasional, provinsi, dan kab/kota yang memiliki data pada periodenya",
  cakupan_waktu: {
    mulai: periods.at(-1)?.startsOn ?? null,
    selesai: periods[0]?.endsOn ?? null,
    periode: periods.map(({ code, label, programName }) => ({ kode: code, nama: label, program: programName })),
  },
  penyamaran: HANDLING,
  standar_data: DATA_COLUMNS.map(({ name, title, definition, measure, unit, codes }) => ({
    kolom: name,
    konsep: title,
    definisi: definition,
    klasifikasi: codes,
    ukuran: measure,
    satuan: unit,
  })),
  kode_referensi: [
    "Wilayah: kode Kemendagri, Kepmendagri 300.2.2-2430/2025; kode_wilayah tanpa titik (5103), kode_kemendagri dengan titik (51.03)",
    "Tanggal: ISO 8601",
  ],
  interoperabilitas: {
    format: "CSV (RFC 4180), UTF-8 tanpa BOM, pemisah koma, baris pertama nama kolom",
    skema: "/public/data.csv-metadata.json",
  },
  berkas: {
    alamat: csvHref({ period: "", edition: edition.code }),
    media: "text/csv; charset=utf-8",
    ukuran_byte: bytes,
    baris: rows,
    sha256: sha256,
  },
  lisensi: { nama: LICENCE.name, alamat: LICENCE.href, catatan: REGION_LICENCE },
});

/** The same columns as a machine reads them: CSV on the Web (W3C tabular metadata). */
export const csvwOf = () => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "id" }],
  url: "data.csv",
  "dc:title": TITLE,
  "dc:license": { "@id": LICENCE.href },
  dialect: { delimiter: ",", header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
  tableSchema: {
    primaryKey: ["kode_periode", "kode_wilayah"],
    columns: DATA_COLUMNS.map(({ name, title, definition, datatype }) => ({
      name,
      titles: name,
      "dc:title": title,
      "dc:description": definition,
      datatype,
    })),
  },
});
