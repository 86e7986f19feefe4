import type { Metadata } from "next";
import { PublicFrame } from "@/components/shell/public-frame";
import { Button } from "@/components/ui/form/button";
import { Notice } from "@/components/ui/page/notice";
import { signOutAction } from "@/lib/users/actions";

export const metadata: Metadata = { title: "Keluar" };

/** Where a sign-out leads that could not end the session. Asks the database nothing: it may be what is missing. */
export default async function SignOutPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { code } = await searchParams;
  const failed = typeof code === "string" && /^[0-9a-f]{8}$/.test(code);
  return (
    <PublicFrame>
      <h1 className="mb-4 text-2xl font-extrabold">{failed ? "Anda belum keluar" : "Keluar dari Salur"}</h1>
      {failed && (
        <Notice tone="problem" live>
          Sesi Anda masih terbuka karena ada gangguan. Tekan Keluar sekali lagi; jangan tinggalkan komputer ini sebelum
          halaman masuk tampil. Bila berulang, sampaikan kode {code}.
        </Notice>
      )}
      <form action={signOutAction} className="mt-4">
        <Button>Keluar</Button>
      </form>
    </PublicFrame>
  );
}
