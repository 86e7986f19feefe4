"use client";

/** When not even the frame of a page can be drawn: no component of ours, no style that may be what failed. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="id">
      <head>
        <title>Gangguan · Salur</title>
      </head>
      <body>
        <main role="alert">
          <h1>Halaman ini tidak dapat dibuka</h1>
          <p>Terjadi gangguan di sisi kami. Data Anda tidak berubah. Coba muat lagi.</p>
          {error.digest && <p>Bila berulang, sampaikan kode {error.digest} kepada administrator.</p>}
          <button type="button" onClick={reset}>
            Muat lagi
          </button>
        </main>
      </body>
    </html>
  );
}
