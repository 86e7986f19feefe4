"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { changeAccessAction, changeUserAction } from "@/lib/users/actions";
import { FormResult } from "./form-result";
import { UserFields, type UserValues } from "./user-fields";

type UserRowFormProps = { id: string; values: UserValues; disabled: boolean; own: boolean };

/** One account: its role and scope, and the switches that take effect at its next request. */
export function UserRowForm({ id, values, disabled, own }: UserRowFormProps) {
  const [changed, change, changing] = useActionState(changeUserAction, null);
  const [access, switchAccess, switching] = useActionState(changeAccessAction, null);
  return (
    <div className="grid gap-4 pt-3">
      <form action={change} className="grid gap-4">
        <FormResult result={changed} done="Perubahan disimpan dan berlaku pada permintaan berikutnya." />
        <input type="hidden" name="id" value={id} />
        <UserFields prefix={`user-${id}`} values={values} result={changed} />
        <Button small look="secondary" disabled={changing} className="justify-self-start">
          Simpan
        </Button>
      </form>
      <form action={switchAccess} className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <Button small look="secondary" name="verb" value="end-sessions" disabled={switching}>
          Akhiri semua sesi
        </Button>
        {!own && (
          <Button
            small
            look={disabled ? "secondary" : "danger"}
            name="verb"
            value={disabled ? "enable" : "disable"}
            disabled={switching}
          >
            {disabled ? "Aktifkan akun" : "Nonaktifkan akun"}
          </Button>
        )}
      </form>
      <FormResult result={access} done="Sudah berlaku." />
    </div>
  );
}
