import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/shell/public-frame";
import { Notice } from "@/components/ui/page/notice";
import { SignInForm } from "@/components/users/sign-in-form";
import { currentActor } from "@/lib/auth/session";
import { homeOf } from "@/lib/users/rules";
import { parseReturn } from "@/lib/values/return-address";

export const metadata: Metadata = { title: "Masuk" };

const ENDED: Record<string, string> = {
  password: "Kata sandi sudah diganti. Masuk lagi dengan kata sandi baru.",
  everywhere: "Semua perangkat sudah keluar.",
};

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, ended } = await searchParams;
  const asked = parseReturn(next) ?? "/";
  const actor = await currentActor();
  if (actor) redirect(asked === "/" ? homeOf(actor.role) : asked);
  const said = typeof ended === "string" ? ENDED[ended] : undefined;
  return (
    <PublicFrame>
      <h1 className="text-2xl font-extrabold">Masuk ke Salur</h1>
      <p className="mt-1 mb-6 text-ink-soft">
        Pemantauan bansos pangan dari kuota sampai keluarga, untuk Dinas Sosial, bank penyalur, dan Kementerian Sosial.
      </p>
      {said && <Notice tone="ok">{said}</Notice>}
      <SignInForm next={asked} />
      <p className="mt-8 border-t border-line pt-4 text-ink-soft">
        Tanpa akun: <a href="/public">jumlah penyaluran per wilayah untuk publik</a>.
      </p>
    </PublicFrame>
  );
}
