import type { Metadata } from "next";
import { connection } from "next/server";
import { MissingPage } from "@/components/shell/missing-page";
import { PublicFrame } from "@/components/shell/public-frame";

export const metadata: Metadata = { title: "Tidak ditemukan" };

export default async function NotFound() {
  // Rendered at each request: a page made at build time would lack the nonce that the policy asks of its scripts.
  await connection();
  return (
    <PublicFrame>
      <MissingPage />
    </PublicFrame>
  );
}
