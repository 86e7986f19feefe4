"use client";

import { type FormEvent, useActionState, useState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { Select } from "@/components/ui/form/select";
import { moveProvinceAction } from "@/lib/users/actions";
import { FormResult, typedIn } from "./form-result";

type Choice = { value: string; label: string };

/** What the two lists have chosen, in words. */
const chosenIn = (form: HTMLFormElement): string =>
  [...form.querySelectorAll("select")].map((list) => list.selectedOptions[0]?.textContent ?? "").join(" → ");

/** Gives one province to another directorate. */
export function MoveProvinceForm({
  provinces,
  directorates,
}: {
  provinces: readonly Choice[];
  directorates: readonly Choice[];
}) {
  const [state, submit, pending] = useActionState(moveProvinceAction, null);
  const typed = typedIn(state);
  const [chosen, setChosen] = useState("");
  const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) => setChosen(chosenIn(currentTarget));
  return (
    <form action={submit} className="grid gap-4 sm:grid-cols-3 sm:items-end" onChange={follow}>
      <Select name="province" label="Provinsi" options={provinces} defaultValue={typed?.province} />
      <Select name="directorate" label="Pindah ke" options={directorates} defaultValue={typed?.directorate} />
      <div>
        <Confirm
          id="tanya-pindah"
          button="Pindahkan"
          title="Pindahkan 1 provinsi ke direktorat lain?"
          look="primary"
          disabled={pending}
        >
          {chosen && <p>{chosen}</p>}
          Seluruh kab/kota dan keluarga provinsi itu tidak lagi terlihat oleh direktorat lamanya, sejak permintaan
          berikutnya.
        </Confirm>
      </div>
      <div className="sm:col-span-3">
        <FormResult result={state} done="Provinsi dipindahkan; direktoratnya melihatnya pada permintaan berikutnya." />
      </div>
    </form>
  );
}
