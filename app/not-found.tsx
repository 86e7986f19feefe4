import type { Metadata } from "next";
import { connection } from "next/server";
import { PublicFrame } from "@/components/shell/public-frame";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Tidak ditemukan" };

export default async function NotFound() {
  // Rendered at each request: a page made at build time would lack the nonce that the policy asks of its scripts.
  await connection();
  return (
    <PublicFrame>
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
    </PublicFrame>
  );
}
