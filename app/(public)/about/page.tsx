import type { Metadata } from "next";
import { PublicFrame } from "@/components/shell/public-frame";
import { LinkButton } from "@/components/ui/form/link-button";
import { Facts } from "@/components/ui/text/facts";

export const metadata: Metadata = { title: "Tentang dan sumber data" };

const SOURCES = [
  {
    key: "regions",
    label: "Nama dan kode wilayah",
    value: (
      <>
        <a className="link" href="https://github.com/fityannugroho/idn-area-data">
          idn-area-data
        </a>{" "}
        oleh Fityan Nugroho dan kontributor, dari Kepmendagri 300.2.2-2430/2025. Basis datanya tersedia di bawah{" "}
        <a className="link" href="https://opendatacommons.org/licenses/odbl/1-0/">
          Open Database License (ODbL) 1.0
        </a>
        ; turunannya dibagikan dengan lisensi yang sama.
      </>
    ),
  },
  {
    key: "map",
    label: "Peta kotak kab/kota",
    value: "Dihitung untuk Salur: satu kotak sama besar untuk setiap kab/kota. Bukan acuan batas resmi.",
  },
  {
    key: "rates",
    label: "Indeks, langkah, dan tenggat",
    value:
      "Pedoman Umum Program Sembako 2020, Permensos 20/2019 dan 5/2021, PMK 254/PMK.05/2015 jo. 228/PMK.05/2016. Sumber tiap istilah tertulis di halaman Arti istilah.",
  },
  {
    key: "demo",
    label: "Data contoh",
    value:
      "Orang, NIK, dan kartunya rekaan dan tidak mungkin ada (NIK diawali 99, KKS diawali 0000). Jumlahnya mengikuti angka yang pernah diumumkan.",
  },
  {
    key: "font",
    label: "Huruf",
    value: "Plus Jakarta Sans, SIL Open Font License 1.1.",
  },
];

/** What this is and whose data it stands on; open without an account. */
export default function AboutPage() {
  return (
    <PublicFrame>
      <h1 className="text-2xl">Tentang Salur</h1>
      <p className="mt-2 text-ink-soft">
        Salur menunjukkan seberapa jauh bansos pangan sudah tersalur, dari kuota sampai keluarga yang membelanjakannya,
        dan siapa harus berbuat apa untuk setiap keluarga yang belum terjangkau.
      </p>
      <h2 className="mt-8 mb-2 text-lg">Sumber data dan lisensi</h2>
      <Facts facts={SOURCES} />
      <div className="mt-8">
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/public">Data untuk publik</LinkButton>
          <LinkButton href="/">Ke Ringkasan</LinkButton>
        </div>
      </div>
    </PublicFrame>
  );
}
