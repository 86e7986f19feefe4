"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { FormKey } from "@/components/ui/form/form-key";
import { type Option, Select } from "@/components/ui/form/select";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { fieldError } from "@/components/users/form-result";
import { changeMeetingAction, createMeetingAction } from "@/lib/meetings/actions";
import { AGENDA_LENGTH, TITLE_LENGTH } from "@/lib/meetings/rules/meeting";
import { RegionChoice, type RegionGroup } from "./region-choice";

type Heading = { title: string; place: string; startsOn: string; endsOn: string; agenda: string; followsId: string };

type MeetingFormProps = {
  heading: Heading;
  /** Meetings that this one may follow. */
  earlier: readonly Option[];
  /** What can still be chosen while it is planned; a meeting that is there changes only its heading. */
  plan: {
    groups: readonly RegionGroup[];
    regions: readonly string[];
    periods: readonly Option[];
    period: string;
  } | null;
  kept: { id: string; version: number } | null;
  formKey: string;
};

/** Plans a meeting, or changes its heading. What was written comes back when it was not accepted. */
export function MeetingForm({ heading, earlier, plan, kept, formKey }: MeetingFormProps) {
  const [result, submit, pending] = useActionState(kept ? changeMeetingAction : createMeetingAction, null);
  const given = result?.given;
  const value = (name: keyof Heading) => ({
    name,
    defaultValue: given ? (given[name] ?? "") : heading[name],
    error: fieldError(result, name),
  });
  return (
    <form action={submit} className="grid max-w-4xl gap-4">
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <FormKey first={formKey} after={result} />
      {kept && <input type="hidden" name="id" value={kept.id} />}
      {kept && <input type="hidden" name="version" value={kept.version} />}
      <TextInput {...value("title")} label="Nama rakor" required maxLength={TITLE_LENGTH} />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextInput {...value("startsOn")} label="Mulai" type="date" required />
        <TextInput {...value("endsOn")} label="Selesai" type="date" required />
        <TextInput {...value("place")} label="Tempat" optional maxLength={TITLE_LENGTH} />
      </div>
      {plan && (
        <RegionChoice
          groups={plan.groups}
          chosen={given ? (given.regions ?? "").split(" ") : plan.regions}
          error={fieldError(result, "regions")}
        />
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {plan && (
          <Select
            name="period"
            label="Periode angka"
            hint="Angka slide berasal dari periode ini."
            options={plan.periods}
            defaultValue={given?.period ?? plan.period}
            error={fieldError(result, "period")}
          />
        )}
        <Select
          {...value("followsId")}
          label="Lanjutan dari rakor"
          hint="Keputusan rakor itu dibuka lagi di awal rakor ini."
          options={[{ value: "", label: "Bukan lanjutan" }, ...earlier]}
        />
      </div>
      <TextArea
        {...value("agenda")}
        label="Agenda"
        hint="Satu baris satu pokok bahasan."
        optional
        rows={5}
        maxLength={AGENDA_LENGTH}
      />
      <Button disabled={pending} className="justify-self-start">
        {kept ? "Simpan" : "Rencanakan rakor"}
      </Button>
    </form>
  );
}
