import { Checkbox } from "@/components/ui/form/checkbox";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { SENT_MEANS } from "@/lib/letters/rules/letter";

const MEANS = Object.entries(SENT_MEANS).map(([value, label]) => ({ value, label }));

type SendFieldsProps = { today: string; mayWait: boolean; error: string | undefined };

/** When and how a letter went out, and whether its cases wait for the answer. */
export function SendFields({ today, mayWait, error }: SendFieldsProps) {
  return (
    <>
      <TextInput
        name="sentOn"
        label="Tanggal kirim"
        type="date"
        max={today}
        defaultValue={today}
        required
        error={error}
      />
      <Select name="means" label="Cara pengiriman" options={MEANS} />
      {mayWait && (
        <Checkbox
          name="wait"
          value="1"
          label="Tunggu jawaban: giliran ada pada penerima (bank, Dispendukcapil) sampai dijawab. Masalah yang belum diambil siapa pun dicatat atas nama Anda; petugas penerima yang sudah memegangnya tetap."
        />
      )}
    </>
  );
}
