import { formatDate, parseDate } from "@/lib/values/dates";

/** What a browser knows of a field that it refuses, in the parts that a sentence needs. */
export type Refused = {
  validity: Partial<Record<keyof ValidityState, boolean>>;
  type: string;
  value: string;
  min?: string;
  max?: string;
  minLength?: number;
  title?: string;
};

const MISSING: Readonly<Record<string, string>> = {
  checkbox: "Centang kotak ini untuk melanjutkan.",
  radio: "Pilih salah satu.",
  "select-one": "Pilih salah satu.",
  file: "Pilih berkas lebih dahulu.",
  date: "Isi tanggal.",
  email: "Isi alamat surel.",
};

/** Why a field is refused, as one Indonesian sentence; a browser would say it in its own language. */
export function fieldMessage({ validity, type, value, min = "", max = "", minLength = 0, title }: Refused): string {
  if (validity.valueMissing) return MISSING[type] ?? "Isi kolom ini.";
  if (validity.badInput) return type === "date" ? "Tanggal ini tidak ada; periksa hari dan bulannya." : "Tulis angka.";
  if (validity.tooShort) return `Tulis paling sedikit ${minLength} huruf; sekarang ${value.length}.`;
  if (validity.tooLong) return "Isian ini terlalu panjang; pendekkan.";
  if (validity.rangeUnderflow) return type === "date" ? `Paling awal ${formatDate(min)}.` : `Paling kecil ${min}.`;
  if (validity.rangeOverflow) return type === "date" ? `Paling akhir ${formatDate(max)}.` : `Paling besar ${max}.`;
  if (validity.typeMismatch && type === "email") return "Tulis alamat surel yang lengkap, misalnya nama@kantor.go.id.";
  if (validity.stepMismatch) return "Tulis angka bulat.";
  return title || "Bentuk isian ini tidak sesuai; periksa lagi.";
}

export type DateLimits = { min?: string; max?: string };

/** Why a date that is typed is refused, within days as YYYY-MM-DD; '' when it is not. */
export function dateMessage(text: string, { min = "", max = "" }: DateLimits): string {
  if (text.trim() === "") return "";
  const read = parseDate(text);
  const said = (fault: keyof ValidityState) =>
    fieldMessage({ validity: { [fault]: true }, type: "date", value: text, min, max });
  if (!read.ok || read.date === null) return said("badInput");
  if (min !== "" && read.date < min) return said("rangeUnderflow");
  return max !== "" && read.date > max ? said("rangeOverflow") : "";
}
