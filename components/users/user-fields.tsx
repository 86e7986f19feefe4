import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { ROLE_LABELS } from "@/lib/auth/permissions";
import type { ActionResult } from "@/lib/platform/forms/action";
import type { Typed } from "@/lib/platform/forms/typed";
import { ROLE_CHOICES } from "@/lib/users/rules";
import { fieldError } from "./form-result";

export type UserValues = { name: string; role: string; regions: string; directorate: string; bank: string };

const DIRECTORATES = [
  { value: "", label: "–" },
  ...["I", "II", "III"].map((code) => ({ value: code, label: `Wilayah ${code}` })),
];
const BANKS = [
  { value: "", label: "–" },
  ...["BRI", "BNI", "MANDIRI", "BTN", "BSI", "POS"].map((code) => ({ value: code, label: code })),
];

/** Name, role and where: the same fields for a new account and an existing one. */
export function UserFields({
  prefix,
  values,
  typed,
  result,
}: {
  prefix: string;
  values: UserValues;
  /** What was written before, when nothing came of it. */
  typed: Typed | undefined;
  result: ActionResult<unknown> | null;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <TextInput
        name="name"
        id={`${prefix}-name`}
        label="Nama"
        required
        maxLength={120}
        defaultValue={typed?.name ?? values.name}
        error={fieldError(result, "name")}
      />
      <Select
        name="role"
        id={`${prefix}-role`}
        label="Peran"
        options={ROLE_CHOICES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        defaultValue={typed?.role ?? values.role}
        error={fieldError(result, "role")}
      />
      <TextInput
        name="regions"
        id={`${prefix}-regions`}
        label="Kode wilayah"
        hint="Provinsi 51, kab/kota 5103, kecamatan 510301; beberapa dipisah koma."
        defaultValue={typed?.regions ?? values.regions}
        error={fieldError(result, "regions")}
      />
      <Select
        name="directorate"
        id={`${prefix}-directorate`}
        label="Wilayah PFM"
        options={DIRECTORATES}
        defaultValue={typed?.directorate ?? values.directorate}
      />
      <Select
        name="bank"
        id={`${prefix}-bank`}
        label="Bank"
        options={BANKS}
        defaultValue={typed?.bank ?? values.bank}
      />
    </div>
  );
}
