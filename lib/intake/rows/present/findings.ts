import { meaningLabel, wordListLabel } from "@/lib/intake/recognise/present";
import type { Finding, FindingKind } from "@/lib/intake/rows/rules/findings";
import { rowText } from "@/lib/values/row-number";
import { formatCount } from "@/lib/values/rupiah";

// What the reader noticed, in words. A new code is one line here.

export const FINDING_TITLES: Record<FindingKind, string> = {
  unread: "Yang tidak dibaca",
  included: "Yang ikut dibaca",
  unknown: "Kata yang tidak dikenal",
  check: "Pemeriksaan yang gagal",
};

type Said = Pick<Finding, "code" | "place" | "field" | "meaning">;

const word = ({ place, field = "" }: Said): string =>
  place === "" ? "Kata lain, di luar yang disebut di sini," : `"${place}" pada ${wordListLabel(field)}`;

const MEANINGS: Record<string, (said: Said) => string> = {
  "kata-tidak-dikenal": (said) => `${word(said)} belum dikenal artinya; tidak ada yang ditebak.`,
  "kata-dipelajari": (said) =>
    `${word(said)} dibaca sebagai ${meaningLabel(said.meaning ?? "", said.field)}, seperti dipilih untuk berkas pengirim ini.`,
  "program-lain": ({ place }) => `Program "${place}" bukan program yang dipilih saat mengunggah; barisnya ditolak.`,
  program: ({ place }) => `Program "${place}" tidak termasuk bansos pangan; barisnya ditolak.`,
  "periode-lain": ({ place }) => `Periode "${place}" bukan periode yang dipilih saat mengunggah.`,
  periode: ({ place }) => `Periode "${place}" tidak dikenal; barisnya ditolak.`,
  "periode-tidak-terbaca": ({ place }) =>
    `"${place}" tidak terbaca sebagai periode, jadi tidak dibandingkan dengan periode yang dipilih; periksa.`,
  "tahun-lain": ({ place }) => `Tahun "${place}" bukan tahun periode yang dipilih saat mengunggah; periksa periodenya.`,
  "wilayah-lain": ({ place }) => `"${place}" di luar wilayah berkas ini; barisnya ditolak.`,
  "tempat-tidak-dikenal": ({ place }) => `Tempat "${place}" tidak dikenal, atau bernama sama dengan tempat lain.`,
  "nama-kode": ({ place }) => `Kode dan nama kab/kota "${place}" tidak cocok; periksa barisnya.`,
  "desa-tidak-dikenal": ({ place, field }) =>
    `${field ? `Desa "${place}" tidak dikenal` : "Desa tidak dikenal, atau kosong"}; dicatat pada desa yang belum diketahui.`,
  "desa-mirip": ({ place }) => `Desa "${place}" ditulis lain dari nama resminya dan dibaca menurut bunyinya; periksa.`,
  kosong: ({ place }) => `${place} kosong; barisnya ditolak.`,
  contoh: ({ place }) => `${place} hanya satu angka yang diulang; tidak dimuat.`,
  dipotong: ({ place }) => `${place} terlalu panjang; sisanya tidak dimuat.`,
  "bukan-angka": ({ place }) => `${place} bukan jumlah yang sah; barisnya ditolak.`,
  "terlalu-besar": ({ place }) => `${place} terlalu besar; barisnya ditolak.`,
  diteruskan: ({ place }) => `${place} kosong pada sebagian baris; dipakai isi sel di atasnya, seperti sel gabungan.`,
  "dari-baris-tempat": ({ place }) => `Tempatnya dilengkapi dari baris "${place}" di atasnya.`,
  satuan: ({ place }) =>
    `${place}: nominalnya jauh dari indeks bantuan, mungkin dalam ribu atau juta; barisnya ditolak.`,
  indeks: ({ place }) => `${place} lain dari indeks bantuan periode ini; periksa sumbernya.`,
  ribuan: ({ place }) => `${place} tersimpan sebagai pecahan dan dibaca sebagai ribuan; periksa.`,
  pecahan: ({ place }) => `${place} berupa pecahan; jumlah keluarga harus bulat, barisnya ditolak.`,
  "kosong-nol": ({ place }) => `${place} kosong, dan isi lain barisnya berkata tidak ada; dibaca 0.`,
  "nol-depan": ({ place }) =>
    `${place} lebih pendek dari yang lain dan mungkin kehilangan 0 di depan; dimuat apa adanya.`,
  "nol-diisi": ({ place }) =>
    `${place} tersimpan sebagai angka dan kehilangan 0 di depan; dilengkapi seperti yang lain.`,
  ganda: ({ place }) => `${place} ada di lebih dari satu baris; yang pertama dipakai.`,
  dijumlah: () => "Beberapa baris satu keluarga dijumlahkan menjadi satu, seperti dipilih di halaman ini.",
  melebihi: ({ place }) => `${place} melebihi langkah sebelumnya; dimuat apa adanya.`,
  "tidak-seimbang": () => "Transaksi ditambah saldo melebihi top-up; dimuat apa adanya.",
  "tanpa-nominal": ({ place }) => `${place}: ada tanggal atau status berhasil, tetapi nominalnya 0; periksa.`,
  bertentangan: ({ place }) => `${place} bertentangan dengan isi kolom lain di baris yang sama.`,
  "urutan-tanggal": () => "Transaksi tercatat sebelum top-up; periksa kedua tanggalnya.",
  tanggal: ({ place }) => `${place} bukan tanggal; barisnya ditolak.`,
  "tanggal-depan": ({ place }) => `${place} sesudah tanggal data berkas ini; barisnya ditolak.`,
  "tanggal-mendatang": ({ place }) => `${place} sesudah tanggal data berkas ini; barisnya ditolak.`,
  "tanggal-sebelum": ({ place }) => `${place} sebelum periode yang dipilih saat mengunggah; periksa periodenya.`,
  "kartu-tanpa-bank": () =>
    "Nomor KKS dan rekening tidak dimuat karena bank keluarganya belum diketahui; isi kolom Bank.",
  "bank-lain": () => "Bank lain dari bank pengirim berkas ini; barisnya ditolak.",
  "bank-tidak-dikenal": () => "Nama bank tidak dikenal; dipakai bank pengirim.",
};

const SENTENCES: Record<string, (place: string) => string> = {
  lembar: (place) =>
    `Lembar "${place}" tidak dibaca karena judul kolomnya lain. Bila isinya data, simpan sebagai berkas sendiri, lalu unggah.`,
  "lembar-tidak-dipilih": (place) => `Lembar "${place}" berjudul kolom sama, tetapi tidak dipilih untuk dibaca.`,
  "lembar-tersembunyi": (place) =>
    `Lembar tersembunyi "${place}" tidak dibaca. Bila isinya data, tampilkan di Excel, simpan, lalu unggah lagi.`,
  "lembar-kembar": (place) => `Lembar ${place}, jadi tidak dibaca lagi.`,
  "lembar-sudah-dimuat": (place) => `Lembar "${place}" sudah dimuat dari berkas yang sama sebelumnya.`,
  "lembar-dibaca": (place) => `Lembar ${place} dibaca.`,
  "baris-tersembunyi": () => "Baris tersembunyi di Excel; tetap dibaca.",
  "kolom-tersembunyi": (place) => `Kolom tersembunyi "${place}" tetap dibaca.`,
  "satuan-ribu": (place) => `Kolom "${place}" dalam ribu rupiah; dikalikan 1.000.`,
  "satuan-juta": (place) => `Kolom "${place}" dalam juta rupiah; dikalikan 1.000.000.`,
  "satuan-miliar": (place) => `Kolom "${place}" dalam miliar rupiah; dikalikan 1.000.000.000.`,
  "kolom-kembar": (place) => `Kolom ${place}, jadi tidak dibaca. Pilih kolom lain bila yang benar bukan itu.`,
  "tabel-samping": (place) =>
    `Tabel kedua di samping, mulai kolom ${place}, tidak dibaca. Pindahkan ke bawah tabel pertama.`,
  "sel-lebih": () => "Barisnya berisi sel di luar kolom berjudul; sel itu tidak dibaca.",
  "sel-kurang": () => "Barisnya lebih pendek daripada baris lain; dibaca sejauh isinya.",
  "kolom-tanpa-judul": (place) => `Kolom ${place} berisi tetapi tanpa judul; tidak dibaca.`,
  "kolom-angka": (place) =>
    `Kolom "${place}": isinya tersimpan sebagai angka, sehingga 0 di depan dapat hilang; periksa panjangnya.`,
  "lahir-nik": (place) =>
    `Kolom "${place}" hampir selalu berbeda dari tanggal lahir dalam NIK; periksa kolomnya, atau urutan hari dan bulannya.`,
  kolom: (place) => `Kolom "${place}" tidak dibaca.`,
  "judul-program": (place) => `${place} menyebut program lain dari yang dipilih saat mengunggah; periksa berkasnya.`,
  "judul-periode": (place) => `${place} menyebut periode lain dari yang dipilih saat mengunggah; periksa periodenya.`,
  "judul-wilayah": (place) => `${place} menyebut tempat lain dari wilayah berkas ini; periksa wilayahnya.`,
  "judul-berulang": () => "Judul kolom yang berulang; dilewati.",
  "judul-baru": () => "Tabel lain dengan judul kolom yang berbeda; barisnya dibaca menurut judul itu.",
  penomoran: () => "Baris nomor kolom; bukan baris data.",
  jumlah: () => "Baris jumlah atau total; bukan baris data.",
  "bukan-data": () => "Baris kelompok, tanda tangan, atau keterangan; bukan baris data.",
  "baris-tempat": () =>
    "Baris kecamatan atau desa di antara keluarga; bukan baris data, tetapi menempatkan yang di bawahnya.",
  "bagian-desa": () => "Baris banjar, dusun, RW, atau RT; bukan baris data.",
  "rumus-tanpa-hasil": (place) => `${place} berisi rumus tanpa hasil; barisnya ditolak.`,
  "sel-galat": (place) => `${place} berisi galat Excel; barisnya ditolak.`,
  "digit-hilang": (place) =>
    `Hampir semua ${place} berakhiran 0: angkanya sudah dibulatkan Excel, kolom ini tidak dapat dipakai.`,
};

/** One finding in one sentence. */
export const findingSentence = (said: Said): string =>
  MEANINGS[said.code]?.(said) ?? SENTENCES[said.code]?.(said.place) ?? `${said.code}: ${said.place}`;

export const findingRows = ({ rows }: Pick<Finding, "rows">): string => (rows === null ? "–" : formatCount(rows));

/** The first rows of a finding, by their numbers in Excel. */
export const findingSamples = ({ samples, rows }: Pick<Finding, "samples" | "rows">): string => {
  const more = (rows ?? 0) > samples.length ? ", …" : "";
  return samples.length === 0 ? "–" : `${samples.map(rowText).join(", ")}${more}`;
};
