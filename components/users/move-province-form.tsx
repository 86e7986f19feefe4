"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { moveProvinceAction } from "@/lib/users/actions";
import { FormResult } from "./form-result";

type Choice = { value: string; label: string };

export function MoveProvinceForm({
  provinces,
  directorates,
}: {
  provinces: readonly Choice[];
  directorates: readonly Choice[];
}) {
  const [state, submit, pending] = useActionState(moveProvinceAction, null);
  return (
    <form action={submit} className="grid gap-4 sm:grid-cols-3 sm:items-end">
      <Select name="province" label="Provinsi" options={provinces} />
      <Select name="directorate" label="Pindah ke" options={directorates} />
      <Button disabled={pending} className="justify-self-start">
        Pindahkan
      </Button>
      <div className="sm:col-span-3">
        <FormResult result={state} done="Provinsi dipindahkan; direktoratnya melihatnya pada permintaan berikutnya." />
      </div>
    </form>
  );
}
