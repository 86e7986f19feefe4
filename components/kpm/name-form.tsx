import Form from "next/form";
import { Button } from "@/components/ui/form/button";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import type { KpmFilter } from "@/lib/kpm/filter";
import { NAME_LENGTH, SHORTEST_NAME } from "@/lib/kpm/rules";
import { displayName } from "@/lib/regions/rules";

type NameFormProps = {
  filter: KpmFilter;
  region: string;
  /** The provinces of the country, or the kab/kota of the province. */
  below: readonly { code: string; name: string }[];
  hindrance: string | null;
};

/** Finds families by a part of their name inside one kab/kota; in a wider place one goes down to it, the name kept. */
export function NameForm({ filter, region, below, hindrance }: NameFormProps) {
  return (
    <Form action="/kpm" className="flex items-start gap-2" prefetch={false}>
      {region.length >= 4 ? (
        <input type="hidden" name="region" value={region} />
      ) : (
        <Select
          id="wilayah-nama"
          name="region"
          label={region === "" ? "Provinsi" : "Kab/kota"}
          options={below.map(({ code, name }) => ({ value: code, label: displayName(name) }))}
        />
      )}
      <div className="grow">
        <TextInput
          name="q"
          label="Bagian nama"
          placeholder="boleh kurang tepat"
          defaultValue={filter.q}
          minLength={SHORTEST_NAME}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          error={hindrance ?? undefined}
        />
      </div>
      <Button icon="search" look="secondary" className="mt-6">
        Cari
      </Button>
    </Form>
  );
}
