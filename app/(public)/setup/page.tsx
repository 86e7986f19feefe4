import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicFrame } from "@/components/shell/public-frame";
import { SetupForm } from "@/components/users/setup-form";

export const metadata: Metadata = { title: "Administrator pertama", referrer: "no-referrer" };

export default async function SetupPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  if (typeof token !== "string" || token.length < 10) notFound();
  return (
    <PublicFrame>
      <h1 className="text-2xl font-extrabold">Administrator pertama</h1>
      <p className="mt-1 mb-6 text-ink-soft">
        Tautan ini hanya bisa dipakai sekali. Administrator mengelola akun dan wilayah, tidak membaca data keluarga.
      </p>
      <SetupForm token={token} />
    </PublicFrame>
  );
}
