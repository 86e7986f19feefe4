"use client";

import { useEffect, useRef, useState } from "react";
import { formatCount } from "@/lib/values/rupiah";

type Download = {
  id: number;
  file: string;
  bytes: number;
  seconds: number;
  state: "running" | "done" | "stopped" | "failed";
};

const WORDS: Record<Download["state"], string> = {
  running: "Menyiapkan",
  done: "Selesai, tersimpan di folder unduhan",
  stopped: "Dibatalkan",
  failed: "Terputus; unduh lagi dari halamannya",
};
const sizeText = (bytes: number): string =>
  bytes < 1 << 20 ? `${formatCount(Math.ceil(bytes / 1_024))} kB` : `${formatCount(Math.round(bytes / (1 << 20)))} MB`;

const nameIn = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "unduhan.xlsx";

/**
 * Tables that are taken away, each with how much of it has come: a large one takes a while, and the page may be left
 * meanwhile. Without JavaScript the same links download as any file does.
 */
export function Downloads() {
  const [downloads, setDownloads] = useState<readonly Download[]>([]);
  const stops = useRef(new Map<number, AbortController>());

  useEffect(() => {
    let last = 0;
    const change = (id: number, to: Partial<Download>) =>
      setDownloads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
    async function take(href: string, id: number): Promise<void> {
      const stop = new AbortController();
      stops.current.set(id, stop);
      const began = Date.now();
      const clock = setInterval(() => change(id, { seconds: Math.round((Date.now() - began) / 1_000) }), 1_000);
      try {
        const answer = await fetch(href, { signal: stop.signal });
        if (!answer.ok || !answer.body || !answer.headers.has("content-disposition"))
          return window.location.assign(href);
        change(id, { file: nameIn(answer) });
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        let bytes = 0;
        const reader = answer.body.getReader();
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          pieces.push(value);
          bytes += value.length;
          change(id, { bytes });
        }
        save(new Blob(pieces, { type: answer.headers.get("content-type") ?? "" }), nameIn(answer));
        change(id, { state: "done" });
      } catch {
        change(id, { state: stop.signal.aborted ? "stopped" : "failed" });
      } finally {
        clearInterval(clock);
        stops.current.delete(id);
      }
    }
    function start(event: MouseEvent): void {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[download]") : null;
      const href = link?.getAttribute("href");
      if (!href?.startsWith("/api/export/")) return;
      event.preventDefault();
      last += 1;
      const id = last;
      setDownloads((all) => [...all, { id, file: "Tabel", bytes: 0, seconds: 0, state: "running" }]);
      void take(href, id);
    }
    document.addEventListener("click", start);
    return () => document.removeEventListener("click", start);
  }, []);

  if (downloads.length === 0) return null;
  const running = downloads.filter(({ state }) => state === "running").length;
  return (
    <section
      aria-label="Unduhan"
      className="no-print fixed right-3 bottom-3 z-30 w-80 max-w-[calc(100vw-1.5rem)] rounded-card border border-line-strong bg-surface p-3 shadow-lg"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-bold">{`Unduhan${running > 0 ? ` (${running} berjalan)` : ""}`}</h2>
        {running === 0 && (
          <button type="button" className="link min-h-6" onClick={() => setDownloads([])}>
            Tutup
          </button>
        )}
      </div>
      <ul className="mt-1 grid max-h-48 gap-2 overflow-y-auto text-sm">
        {downloads.map(({ id, file, bytes, seconds, state }) => (
          <li key={id} className="min-w-0">
            <p className="truncate font-semibold">{file}</p>
            <p className="flex flex-wrap items-center justify-between gap-x-3 text-ink-soft">
              <span aria-live={state === "running" ? "off" : "polite"}>
                {`${WORDS[state]}${state === "running" ? `, ${sizeText(bytes)}, ${seconds} detik` : ""}`}
              </span>
              {state === "running" && (
                <button type="button" className="link min-h-6" onClick={() => stops.current.get(id)?.abort()}>
                  Batalkan
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function save(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
