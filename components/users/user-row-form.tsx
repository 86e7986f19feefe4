"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { changeAccessAction, changeUserAction } from "@/lib/users/actions";
import { FormResult, typedIn } from "./form-result";
import { UserFields, type UserValues } from "./user-fields";

type UserRowFormProps = {
  id: string;
  values: UserValues;
  disabled: boolean;
  own: boolean;
  /** What ending its sessions ends, and what disabling it takes away. */
  ending: string;
  disabling: readonly string[];
};

/** One account: its role and scope, and the switches that take effect at its next request. */
export function UserRowForm({ id, values, disabled, own, ending, disabling }: UserRowFormProps) {
  const [changed, change, changing] = useActionState(changeUserAction, null);
  const [access, switchAccess, switching] = useActionState(changeAccessAction, null);
  return (
    <div className="grid gap-4 pt-3">
      <form action={change} className="grid gap-4">
        <FormResult result={changed} done="Perubahan disimpan dan berlaku pada permintaan berikutnya." />
        <input type="hidden" name="id" value={id} />
        <UserFields prefix={`user-${id}`} values={values} typed={typedIn(changed)} result={changed} />
        <Button small look="secondary" disabled={changing} className="justify-self-start">
          Simpan
        </Button>
      </form>
      <form action={switchAccess} className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <Confirm
          id={`tanya-sesi-${id}`}
          name="verb"
          value="end-sessions"
          button="Akhiri semua sesi"
          title={`Akhiri semua sesi ${values.name}?`}
          look="secondary"
          small
          disabled={switching}
        >
          {ending}
        </Confirm>
        {!own && disabled && (
          <Button small look="secondary" name="verb" value="enable" disabled={switching}>
            Aktifkan akun
          </Button>
        )}
        {!own && !disabled && (
          <Confirm
            id={`tanya-nonaktif-${id}`}
            name="verb"
            value="disable"
            button="Nonaktifkan akun"
            title={`Nonaktifkan akun ${values.name}?`}
            small
            disabled={switching}
          >
            {disabling.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Confirm>
        )}
      </form>
      <FormResult result={access} done="Sudah berlaku." />
    </div>
  );
}
