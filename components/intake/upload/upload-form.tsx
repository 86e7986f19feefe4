"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/form/button";
import { FileDrop } from "@/components/ui/form/file-drop";
import { type Option, Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { LARGEST_UPLOAD } from "@/lib/intake/upload/rules/upload";
import { UploadProgress } from "./upload-progress";
import { forget, Refused, type Sending, sendFile } from "./uploader";

type UploadFormProps = {
  kinds: readonly Option[];
  periods: readonly Option[];
  regions: readonly Option[];
  today: string;
  problem: string;
};
type Upload = { file: File; fields: Record<string, string>; id: string; stop: AbortController };

const UNREADABLE = "Berkas tidak terbaca lagi di komputer ini. Tutup berkas itu di Excel, pilih lagi, lalu unggah.";

/** Works as a plain form; with JavaScript the file goes in chunks and may be cut off anywhere. The file comes last. */
export function UploadForm({ kinds, periods, regions, today, problem }: UploadFormProps) {
  const upload = useRef<Upload | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [paused, setPaused] = useState(false);
  const [failure, setFailure] = useState(problem);

  function end(message: string): void {
    upload.current = null;
    setSending(null);
    setPaused(false);
    setFailure(message);
  }

  async function run(file: File, fields: Record<string, string>): Promise<void> {
    const mine: Upload = { file, fields, id: "", stop: new AbortController() };
    upload.current = mine;
    setPaused(false);
    setFailure("");
    try {
      const tell = (now: Sending, id: string) => {
        mine.id = id;
        if (!mine.stop.signal.aborted) setSending({ ...now });
      };
      window.location.assign(await sendFile(file, fields, tell, mine.stop.signal));
    } catch (error) {
      if (!mine.stop.signal.aborted) end(error instanceof Refused ? error.message : UNREADABLE);
    }
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    // Without a secure context a browser has no SHA-256: then the plain form goes its way.
    if (!(file instanceof File) || file.size === 0 || !window.isSecureContext) return;
    event.preventDefault();
    const fields: Record<string, string> = {};
    for (const [key, value] of form) if (typeof value === "string") fields[key] = value;
    void run(file, fields);
  }

  function pause(): void {
    upload.current?.stop.abort();
    setPaused(true);
  }

  function cancel(): void {
    const { current } = upload;
    current?.stop.abort();
    if (current?.id) void forget(current.id);
    end("");
  }

  return (
    <form
      method="post"
      action="/api/intake"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid gap-4"
      data-waits=""
    >
      {failure && (
        <Notice tone="problem" live>
          {failure}
        </Notice>
      )}
      <fieldset disabled={sending !== null} className="grid min-w-0 gap-4">
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
        <FileDrop
          name="file"
          label="Berkas"
          accept=".xlsx,.xls,.csv,.txt,.zip"
          hint={`XLSX, XLS, CSV, atau ZIP berisi salah satunya; paling besar ${LARGEST_UPLOAD / 2 ** 20} MB.`}
        />
      </fieldset>
      {sending ? (
        <UploadProgress
          sending={sending}
          paused={paused}
          onPause={pause}
          onGoOn={() => upload.current && void run(upload.current.file, upload.current.fields)}
          onCancel={cancel}
        />
      ) : (
        <div>
          <Button icon="upload">Unggah</Button>
        </div>
      )}
    </form>
  );
}
