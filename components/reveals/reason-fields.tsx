import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import type { Typed } from "@/lib/platform/forms/typed";
import { PURPOSE_CHOICES } from "@/lib/reveals/present";
import { REASON_LENGTH, type RevealPurpose } from "@/lib/reveals/rules";

type ReasonFieldsProps = {
  id: string;
  label: string;
  /** The purpose that this form is nearly always for. */
  usual?: RevealPurpose;
  /** What was written before, when nothing came of it. */
  typed?: Typed | undefined;
  errors?: { purpose?: string | undefined; reason?: string | undefined };
};

/** What identity numbers are opened for: chosen from the list, and said in words. */
export function ReasonFields({ id, label, usual, typed, errors }: ReasonFieldsProps) {
  return (
    <>
      <Select
        id={`keperluan-${id}`}
        name="purpose"
        label="Keperluan"
        options={usual ? PURPOSE_CHOICES : [{ value: "", label: "Pilih keperluan" }, ...PURPOSE_CHOICES]}
        defaultValue={typed?.purpose ?? usual ?? ""}
        required
        error={errors?.purpose}
      />
      <TextInput
        id={`alasan-${id}`}
        name="reason"
        label={label}
        hint="Nama Anda, waktu, jumlah nomor, dan alasan tercatat dalam jejak audit."
        required
        minLength={REASON_LENGTH.least}
        maxLength={REASON_LENGTH.most}
        defaultValue={typed?.reason}
        error={errors?.reason}
      />
    </>
  );
}
