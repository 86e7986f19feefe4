"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Checkbox } from "@/components/ui/form/checkbox";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError, typedIn } from "@/components/users/form-result";
import { DUE_UNITS, LONGEST_DUE_DAYS } from "@/lib/cases/rules/deadline";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import { keepRuleAction } from "@/lib/cases/settings/actions";

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const OWNERS = choices(CASE_OWNERS);
const UNITS = choices(DUE_UNITS);

type RuleFormProps = {
  type: string;
  changeId: string;
  owner: string;
  days: number;
  unit: string;
  /** How many cases of the type live. */
  live: string;
};

/** Owner and deadline of one type of case, with the reason; live cases follow only when asked. */
export function RuleForm({ type, changeId, owner, days, unit, live }: RuleFormProps) {
  const [result, submit, pending] = useActionState(keepRuleAction, null);
  const typed = typedIn(result);
  // What somebody else has changed meanwhile is shown as it is now; only the words are kept.
  const chosen = result && !result.ok && result.reason === "conflict" ? undefined : typed;
  const done =
    result?.ok && result.data.toLive
      ? "Aturan disimpan. Masalah yang berjalan sedang disesuaikan; hasilnya tampak di riwayat."
      : "Aturan disimpan dan berlaku untuk masalah yang dibuka sesudah ini.";
  return (
    <form action={submit} className="grid gap-3" key={changeId}>
      <FormResult result={result} done={done} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="changeId" value={changeId} />
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Select
          name="owner"
          id={`${type}-owner`}
          label="Penyelesai pertama"
          options={OWNERS}
          defaultValue={chosen?.owner ?? owner}
          error={fieldError(result, "owner")}
        />
        <TextInput
          name="days"
          id={`${type}-days`}
          label="Tenggat"
          type="number"
          min={1}
          max={LONGEST_DUE_DAYS}
          required
          defaultValue={chosen?.days ?? days}
          error={fieldError(result, "days")}
        />
        <Select
          name="unit"
          id={`${type}-unit`}
          label="Dihitung dalam"
          options={UNITS}
          defaultValue={chosen?.unit ?? unit}
        />
      </div>
      <TextInput
        name="reason"
        id={`${type}-reason`}
        label="Dasar perubahan"
        hint="Nomor surat atau hasil rapat; tersimpan di riwayat."
        required
        minLength={10}
        maxLength={500}
        defaultValue={typed?.reason}
        error={fieldError(result, "reason")}
      />
      {live !== "0" && (
        <Checkbox
          name="toLive"
          value="1"
          defaultChecked={chosen?.toLive === "1"}
          label={`Terapkan juga pada ${live} masalah yang belum selesai`}
        />
      )}
      <Button small look="secondary" disabled={pending} className="justify-self-start">
        Simpan aturan
      </Button>
    </form>
  );
}
