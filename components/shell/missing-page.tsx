import { LinkButton } from "@/components/ui/form/link-button";

/** The content of a page that does not exist, or that this reader may not see; the two look the same. */
export function MissingPage() {
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">Halaman tidak ditemukan</h1>
      <p className="text-ink-soft">
        Alamatnya tidak ada, atau isinya berada di luar wilayah dan peran Anda. Periksa kembali alamatnya, atau mulai
        dari ringkasan wilayah Anda.
      </p>
      <div>
        <LinkButton href="/" look="primary">
          Ke Ringkasan
        </LinkButton>
      </div>
    </div>
  );
}
