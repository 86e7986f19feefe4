"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { Select } from "@/components/ui/form/select";
import { TextInput } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { keepViewAction, workViewAction } from "@/lib/cases/views/actions";
import { SHARINGS, type Sharing, VIEW_NAME_LENGTH } from "@/lib/cases/views/rules";

const CHOICES = Object.entries(SHARINGS).map(([value, label]) => ({ value, label }));

/** Keeps what one looks at under a name. */
export function ViewForm({ query }: { query: string }) {
  const [result, send, pending] = useActionState(keepViewAction, null);
  return (
    <form action={send} className="grid gap-3">
      <FormResult result={result} done="Tampilan tersimpan." />
      <input type="hidden" name="query" value={query} />
      <TextInput
        id="nama-tampilan"
        name="name"
        label="Nama tampilan"
        maxLength={VIEW_NAME_LENGTH}
        autoComplete="off"
        error={fieldError(result, "name")}
      />
      <Select id="berbagi-tampilan" name="sharing" label="Untuk siapa" options={CHOICES} />
      <Button disabled={pending} className="justify-self-start">
        Simpan
      </Button>
    </form>
  );
}

type ViewLineProps = {
  id: string;
  name: string;
  sharing: Sharing;
  query: string;
  mayChange: boolean;
  mayDrop: boolean;
};

/** One view that is there: to be changed to what one looks at now, or dropped. */
export function ViewLine({ id, name, sharing, query, mayChange, mayDrop }: ViewLineProps) {
  const [result, send, pending] = useActionState(workViewAction, null);
  return (
    <li>
      <form action={send} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="query" value={query} />
        <span className="grow font-semibold">{name}</span>
        {mayChange && (
          <Button name="verb" value="change" small look="secondary" disabled={pending} aria-label={`Ganti isi ${name}`}>
            Ganti dengan yang sekarang
          </Button>
        )}
        {mayDrop && (
          <Confirm
            id={`tanya-tampilan-${id}`}
            name="verb"
            value="drop"
            button={
              <>
                Hapus<span className="sr-only"> {name}</span>
              </>
            }
            title={`Hapus tampilan ${name}?`}
            small
            disabled={pending}
          >
            Tampilan “{name}” tidak dapat dikembalikan.{" "}
            {sharing === "private" ? "Hanya Anda yang memakainya." : "Rekan sewilayah juga kehilangan tampilan ini."}
          </Confirm>
        )}
      </form>
      <FormResult result={result} done="Tersimpan." />
    </li>
  );
}
