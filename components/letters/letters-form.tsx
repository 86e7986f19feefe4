"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/form/button";
import { Confirm } from "@/components/ui/form/confirm";
import { Dialog } from "@/components/ui/page/dialog";
import { Notice } from "@/components/ui/page/notice";
import { listenToHead } from "@/components/ui/table/pick-page";
import { stepLettersAction } from "@/lib/letters/actions";
import { SendFields } from "./send-fields";

type LettersFormProps = { writes: boolean; today: string; children: ReactNode };

/** The list as a form: what is ticked is taken away as files, gets its numbers, or is marked as sent. */
export function LettersForm({ writes, today, children }: LettersFormProps) {
  const [result, submit, pending] = useActionState(stepLettersAction, null);
  const [ticked, setTicked] = useState<number | null>(null);
  const count = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    setTicked(currentTarget.querySelectorAll('input[name="letter"]:checked').length);
  const chosen = ticked === null ? "surat yang dicentang" : `${ticked} surat yang dicentang`;
  const form = useRef<HTMLFormElement>(null);
  // The lines are new with every page.
  useEffect(() => (form.current ? listenToHead(form.current, "letter") : undefined));
  const done =
    result?.ok &&
    (result.data.cases === undefined
      ? `${result.data.letters} surat diberi nomor.`
      : `${result.data.letters} surat ditandai dikirim; ${result.data.cases} masalah mencatatnya.`);
  const fault =
    result && !result.ok ? (result.fields?.sentOn?.[0] ?? result.fields?.letters?.[0] ?? result.message) : null;
  return (
    <form ref={form} action={submit} className="printed" aria-busy={pending} onChange={count}>
      <div className="no-print flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-2 sm:px-5">
        <span className="text-sm">Yang dicentang:</span>
        <Button name="as" value="pdf" small look="secondary" icon="download" formAction="/api/letters" formMethod="get">
          PDF
        </Button>
        <Button
          name="as"
          value="docx"
          small
          look="secondary"
          icon="download"
          formAction="/api/letters"
          formMethod="get"
        >
          DOCX (ZIP)
        </Button>
        <span className="grow" />
        {writes && (
          <>
            <Confirm
              id="tanya-nomor"
              name="step"
              value="issue"
              button="Beri nomor"
              title={`Beri nomor pada ${chosen}?`}
              look="primary"
              small
              disabled={pending}
            >
              Nomornya terpakai untuk seterusnya; isi dan daftar keluarganya tetap.
            </Confirm>
            <Dialog id="kirim" title={`Tandai ${chosen} sudah dikirim`} button="Tandai dikirim" small>
              <div className="grid gap-3">
                <SendFields today={today} mayWait error={undefined} />
                <Button name="step" value="send" small disabled={pending} className="justify-self-start">
                  Tandai dikirim
                </Button>
              </div>
            </Dialog>
          </>
        )}
      </div>
      {(done || fault) && (
        <div className="px-4 py-2 sm:px-5">
          <Notice tone={fault ? "problem" : "ok"} live>
            {fault ?? done}
          </Notice>
        </div>
      )}
      {children}
    </form>
  );
}
