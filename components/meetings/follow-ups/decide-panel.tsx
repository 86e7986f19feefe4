"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/form/button";
import { newKey } from "@/components/ui/form/new-key";
import { type Option, Select } from "@/components/ui/form/select";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { hasIdentity, type Preset } from "@/lib/meetings/deck/rules/preset";
import { DEADLINE_DAYS, readDeadline } from "@/lib/meetings/follow-ups/rules/deadline";
import { SENTENCE_LENGTH, TITLE_LENGTH } from "@/lib/meetings/rules/meeting";
import { formatDate } from "@/lib/values/dates";
import type { Draft, Outcome } from "./use-decisions";

type DecidePanelProps = {
  slideKey: string;
  preset: Preset;
  regions: readonly Option[];
  parties: readonly Option[];
  caseTypes: readonly Option[];
  /** YYYY-MM-DD, where the meeting is. */
  today: string;
  decided: readonly string[];
  waiting: readonly Draft[];
  decide: (draft: Draft) => Promise<Outcome>;
  close: () => void;
};

const SAID: Record<Exclude<Outcome["is"], "refused">, string> = {
  sent: "Keputusan tersimpan dan tampil di slide keputusan.",
  waiting: "Sambungan terputus. Keputusan disimpan di layar ini dan dikirim sendiri begitu sambungan pulih.",
};

const focusFirst = (form: HTMLFormElement | null) => form?.querySelector("textarea")?.focus();
const textIn = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** Writes a decision beside the slide that it is about, by keyboard alone: from the obstacle to Enter on "Simpan". */
export function DecidePanel(props: DecidePanelProps) {
  const { slideKey, preset, regions, parties, caseTypes, today, decided, waiting, decide, close } = props;
  const place = useRef<HTMLFormElement>(null);
  const [due, setDue] = useState("+14");
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const dueOn = readDeadline(due, today);
  const fields = outcome?.is === "refused" ? outcome.fields : {};
  useEffect(() => {
    focusFirst(place.current);
  }, []);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    if (pending) return;
    const found = new FormData(form);
    const draft = {
      clientKey: newKey(),
      slideKey,
      region: textIn(found, "region"),
      caseType: textIn(found, "caseType"),
      obstacle: textIn(found, "obstacle"),
      followUp: textIn(found, "followUp"),
      owner: textIn(found, "owner"),
      ownerName: textIn(found, "ownerName"),
      dueOn: dueOn ?? "",
    };
    const faults = faultsOf(draft);
    if (Object.keys(faults).length > 0)
      return setOutcome({ is: "refused", message: "Periksa isian yang ditandai.", fields: faults });
    setPending(true);
    const came = await decide(draft);
    setPending(false);
    setOutcome(came);
    if (came.is === "refused") return;
    form.reset();
    setDue("+14");
    focusFirst(form);
  }

  return (
    <aside className="decide" aria-label="Catat keputusan">
      <form ref={place} onSubmit={save} className="grid gap-3" noValidate>
        <div className="flex items-start justify-between gap-2">
          <h2 className="text-lg leading-6">Catat keputusan</h2>
          <Button type="button" look="quiet" small onClick={close}>
            Tutup (Esc)
          </Button>
        </div>
        {outcome && (
          <Notice tone={outcome.is === "sent" ? "ok" : outcome.is === "waiting" ? "watch" : "problem"} live>
            {outcome.is === "refused" ? outcome.message : SAID[outcome.is]}
          </Notice>
        )}
        <TextArea name="obstacle" label="Kendala" rows={2} maxLength={SENTENCE_LENGTH} error={fields.obstacle?.[0]} />
        <TextArea
          name="followUp"
          label="Tindak lanjut"
          rows={2}
          maxLength={SENTENCE_LENGTH}
          error={fields.followUp?.[0]}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select
            name="owner"
            label="Penanggung jawab"
            options={parties}
            defaultValue={preset.owner}
            error={fields.owner?.[0]}
          />
          <TextInput
            name="ownerName"
            label="Nama"
            hint="Boleh kosong"
            maxLength={TITLE_LENGTH}
            error={fields.ownerName?.[0]}
          />
        </div>
        <Select
          name="region"
          label="Wilayah"
          options={regions}
          defaultValue={preset.region}
          error={fields.region?.[0]}
        />
        <DueField due={due} dueOn={dueOn} setDue={setDue} error={fields.dueOn?.[0]} />
        <Select name="caseType" label="Tentang masalah" options={caseTypes} defaultValue={preset.caseType} />
        <Button disabled={pending}>{pending ? "Menyimpan …" : "Simpan keputusan"}</Button>
      </form>
      <DecidedList decided={decided} waiting={waiting} />
    </aside>
  );
}

function faultsOf(draft: Draft): Record<string, string[]> {
  const faults: Record<string, string[]> = {};
  if (draft.obstacle === "") faults.obstacle = ["Tulis kendalanya."];
  if (draft.followUp === "") faults.followUp = ["Tulis tindak lanjutnya."];
  if (draft.dueOn === "") faults.dueOn = ["Tulis tenggatnya: +14 atau 31/12/2026."];
  for (const name of ["obstacle", "followUp", "ownerName"] as const)
    if (hasIdentity(draft[name]))
      faults[name] = ["Jangan tulis NIK, KK, atau nomor kartu: layar ini dibaca semua orang."];
  return faults;
}

type DueProps = { due: string; dueOn: string | null; setDue: (text: string) => void; error?: string };

function DueField({ due, dueOn, setDue, error }: DueProps) {
  return (
    <div className="grid gap-1.5">
      <TextInput
        name="due"
        label="Tenggat"
        hint={dueOn ? `= ${formatDate(dueOn)}` : "+14 atau 31/12/2026"}
        value={due}
        onChange={(event) => setDue(event.target.value)}
        autoComplete="off"
        error={error}
      />
      <div className="flex gap-1.5">
        {DEADLINE_DAYS.map((days) => (
          <Button key={days} type="button" look="secondary" small onClick={() => setDue(`+${days}`)}>
            +{days} hari
          </Button>
        ))}
      </div>
    </div>
  );
}

function DecidedList({ decided, waiting }: Pick<DecidePanelProps, "decided" | "waiting">) {
  if (decided.length + waiting.length === 0) return null;
  return (
    <div className="mt-5 border-t border-line pt-3">
      <h3 className="text-sm">Keputusan rakor ini</h3>
      <ol className="mt-1 grid list-decimal gap-1.5 pl-5 text-sm">
        {decided.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {waiting.map((draft) => (
          <li key={draft.clientKey}>
            {draft.obstacle}: {draft.followUp} <b>(menunggu sambungan)</b>
          </li>
        ))}
      </ol>
    </div>
  );
}
