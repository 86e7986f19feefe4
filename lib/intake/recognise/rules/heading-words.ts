import { headerKey } from "@/lib/values/text";

// Headings are cut short in as many ways as there are offices: a word and its short form are one word.

const WORDS: Record<string, string> = {
  nm: "nama",
  no: "nomor",
  nmr: "nomor",
  kd: "kode",
  tgl: "tanggal",
  tggl: "tanggal",
  lhr: "lahir",
  tmp: "tempat",
  tmpt: "tempat",
  jml: "jumlah",
  jlh: "jumlah",
  almt: "alamat",
  ket: "keterangan",
  sts: "status",
  rek: "rekening",
  prop: "provinsi",
  propinsi: "provinsi",
  prov: "provinsi",
  kab: "kabupaten",
  kec: "kecamatan",
  kel: "kelurahan",
  ds: "desa",
  nokk: "nomorkk",
  nokks: "nomorkks",
  norek: "nomorrekening",
  nonik: "nomornik",
};

/** A heading without the mark of a footnote: "NIK²", "No. KK 1)", "NAMA **". */
export const withoutMarks = (heading: string): string => heading.replace(/(?:\s\d\)|[¹²³⁴-⁹*])+\s*$/, "");

/** A heading for comparison with every short word written out; "kartu keluarga" is KK. */
export function wideKey(heading: string): string {
  const words = heading.split(/[^\p{L}\p{N}%()[\]]+/u);
  const written = words.map((word) => WORDS[word.toLowerCase()] ?? word).join(" ");
  return headerKey(written).replace("kartukeluarga", "kk");
}
