import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { SENT_MEANS } from "@/lib/letters/rules/letter";

const MEANS = Object.entries(SENT_MEANS).map(([value, label]) => ({ value, label }));

/** When and how a letter went out, and whether its cases wait for the answer. */
export function SendFields({ today, error }: { today: string; error: string | undefined }) {
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
      <Checkbox
        name="wait"
        value="1"
        label="Tunggu jawaban: masalah kepada bank dan Dispendukcapil berstatus Menunggu, sejauh dapat diserahkan"
      />
    </>
  );
}
