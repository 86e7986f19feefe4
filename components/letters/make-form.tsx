"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { FormKey } from "@/components/ui/form/form-key";
import { LinkButton } from "@/components/ui/form/link-button";
import { Notice } from "@/components/ui/page/notice";
import { makeLettersAction } from "@/lib/letters/actions";

type MakeFormProps = {
  chosen: string;
  again: boolean;
  formKey: string;
  letters: number;
  cases: number;
  backHref: string;
};

/** Makes what the table shows, as drafts or with numbers at once; sent twice, it makes it once. */
export function MakeForm({ chosen, again, formKey, letters, cases, backHref }: MakeFormProps) {
  const [result, submit, pending] = useActionState(makeLettersAction, null);
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="chosen" value={chosen} />
      <input type="hidden" name="again" value={again ? "1" : ""} />
      <FormKey first={formKey} after={result} />
      <input type="hidden" name="letters" value={letters} />
      <input type="hidden" name="cases" value={cases} />
      {result && !result.ok && (
        <Notice tone="problem" live>
          {result.message}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button name="issue" value="" disabled={pending}>
          Buat {letters} konsep
        </Button>
        <Confirm
          id="tanya-nomor"
          name="issue"
          value="1"
          button="Buat dan beri nomor"
          title={`Beri nomor pada ${letters} surat?`}
          look="secondary"
          disabled={pending}
        >
          {letters} surat tentang {cases} masalah. Nomornya terpakai untuk seterusnya; isi dan daftar keluarganya tetap.
        </Confirm>
        <LinkButton href={backHref} look="quiet">
          Tidak jadi
        </LinkButton>
      </div>
      <p className="max-w-prose text-xs text-ink-soft">
        Konsep masih dapat diubah kata-katanya. Surat yang sudah bernomor tidak diubah lagi; yang keliru dibatalkan, dan
        nomornya tetap terpakai.
      </p>
    </form>
  );
}
