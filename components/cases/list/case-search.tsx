import { randomUUID } from "node:crypto";
import Form from "next/form";
import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { TextInput } from "@/components/ui/form/text-input";
import { Dialog } from "@/components/ui/page/dialog";
import { type CaseFilter, casesHref, casesQuery, SHORTEST_NAME } from "@/lib/cases/list/filter/cases";

import { PasteForm } from "./paste-form";

type CaseSearchProps = { filter: CaseFilter; hindrance: string | null; mayPaste: boolean };

/** Looks for a name, or nearly that name, or for many NIK where one may ask for them, among the cases of the view. */
export function CaseSearch({ filter, hindrance, mayPaste }: CaseSearchProps) {
  const kept = [...new URLSearchParams(casesQuery(filter, { q: "" }))].filter(([name]) => name !== "view");
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Form action="/cases" className="flex items-end gap-2" prefetch={false}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput
          id="cari-nama"
          name="q"
          label="Cari nama"
          placeholder="boleh kurang tepat"
          defaultValue={filter.q}
          minLength={SHORTEST_NAME}
          maxLength={60}
          autoComplete="off"
          error={hindrance ?? undefined}
        />
        <Button icon="search" look="secondary">
          Cari
        </Button>
        {filter.q !== "" && (
          <LinkButton href={casesHref(filter, { q: "" })} look="quiet">
            Hapus
          </LinkButton>
        )}
      </Form>
      {mayPaste && (
        <Dialog id="tempel" title="Saring dengan banyak NIK" button="Tempel NIK">
          <PasteForm query={casesQuery(filter, { list: "" })} formKey={randomUUID()} />
        </Dialog>
      )}
    </div>
  );
}
