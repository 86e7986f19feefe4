"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { type Option, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type UploadFormProps = {
  kinds: readonly Option[];
  periods: readonly Option[];
  regions: readonly Option[];
  today: string;
  problem: string;
};
type Sending = { done: number; total: number };

/** Works as a plain form; with JavaScript it sends the file as it is and shows how far it got. The file comes last. */
export function UploadForm({ kinds, periods, regions, today, problem }: UploadFormProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState(problem);

  function send(event: FormEvent<HTMLFormElement>): void {
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return;
    event.preventDefault();
    const query = new URLSearchParams({ name: file.name });
    for (const [key, value] of form) if (typeof value === "string") query.set(key, value);
    setFailure("");
    setSending({ done: 0, total: file.size });
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/intake?${query}`);
    request.setRequestHeader("x-file-size", String(file.size));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => setSending({ done: loaded, total: file.size });
    request.onloadend = () => {
      const answer: { ok?: boolean; href?: string; message?: string } | null = request.response;
      if (answer?.ok && answer.href) return window.location.assign(answer.href);
      setSending(null);
      setFailure(answer?.message ?? "Sambungan terputus dan berkas belum terkirim. Unggah lagi.");
    };
    request.send(file);
  }

  return (
    <form method="post" action="/api/intake" encType="multipart/form-data" onSubmit={send} className="grid gap-4">
      {failure && (
        <Notice tone="problem" live>
          {failure}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="kind" label="Jenis berkas" options={kinds} />
        <Select name="region" label="Wilayah" options={regions} />
        <Select
          name="period"
          label="Periode"
          hint="Tidak dipakai kuota, rekap, daftar e-Warong, dan DTKS."
          options={periods}
        />
        <TextInput name="asOf" type="date" label="Tanggal data" defaultValue={today} max={today} required />
      </div>
      <FileDrop name="file" label="Berkas" hint="XLSX atau CSV, paling besar 512 MB." />
      {sending && (
        <Progress
          label="Mengirim berkas"
          done={Math.round(sending.done / 1_000)}
          total={Math.round(sending.total / 1_000)}
          unit="kB"
        />
      )}
      <div>
        <Button icon="upload" disabled={sending !== null}>
          Unggah
        </Button>
      </div>
    </form>
  );
}
