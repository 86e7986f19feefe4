"use client";

import { PublicFrame } from "@/components/shell/public-frame";
import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PublicFrame>
      <div className="grid gap-4" role="alert">
        <h1 className="text-2xl">Halaman ini tidak dapat dibuka</h1>
        <p className="text-ink-soft">
          {error.digest
            ? "Terjadi gangguan di sisi kami. Data Anda tidak berubah. Coba muat lagi; bila tetap terjadi, sampaikan kode di bawah kepada administrator."
            : "Terjadi gangguan di peramban ini, atau sambungannya terputus. Yang sudah diketik disimpan di sini; muat lagi untuk melanjutkan."}
        </p>
        {error.digest && (
          <p>
            Kode gangguan: <code className="rounded bg-paper-deep px-1.5 py-0.5 font-bold">{error.digest}</code>
          </p>
        )}
        <div className="flex gap-2">
          <Button type="button" onClick={error.digest ? reset : () => window.location.reload()}>
            Muat lagi
          </Button>
          <LinkButton href="/">Ke Ringkasan</LinkButton>
        </div>
      </div>
    </PublicFrame>
  );
}
