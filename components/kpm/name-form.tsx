import Form from "next/form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { KpmFilter } from "@/lib/kpm/filter";
import { NAME_LENGTH, SHORTEST_NAME } from "@/lib/kpm/rules";

type NameFormProps = { filter: KpmFilter; region: string; hindrance: string | null };

/** Finds families by a part of their name inside one kab/kota. */
export function NameForm({ filter, region, hindrance }: NameFormProps) {
  return (
    <Form action="/kpm" className="flex items-start gap-2" prefetch={false}>
      <input type="hidden" name="region" value={region} />
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
