"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { TextArea } from "@/components/ui/form/text-input";
import { FormResult, fieldError } from "@/components/users/form-result";
import { cancelLetterAction, stepLettersAction } from "@/lib/letters/actions";
import { type LetterVerb, REASON_LENGTH } from "@/lib/letters/rules/letter";
import { SendFields } from "./send-fields";

type LetterStepsProps = {
  id: string;
  verbs: readonly LetterVerb[];
  today: string;
  mayWait: boolean;
  /** To whom and about how many. */
  about: string;
};

/** What may be done with a letter next: its number, that it went out, or that it is taken back. */
export function LetterSteps({ id, verbs, today, mayWait, about }: LetterStepsProps) {
  const [stepped, step, stepping] = useActionState(stepLettersAction, null);
  const [cancelled, cancel, cancelling] = useActionState(cancelLetterAction, null);
  const sentTo = stepped?.ok ? stepped.data.cases : undefined;
  const done =
    sentTo === undefined ? "Surat sudah bernomor." : `Surat ditandai dikirim; ${sentTo} masalah mencatatnya.`;
  return (
    <div className="grid gap-4">
      <FormResult result={stepped} done={done} />
      {verbs.includes("issue") && (
        <form action={step} className="grid justify-items-start gap-2">
          <input type="hidden" name="letter" value={id} />
          <Confirm
            id="tanya-nomor"
            name="step"
            value="issue"
            button="Beri nomor dan tanggal hari ini"
            title="Beri nomor surat ini?"
            look="primary"
            disabled={stepping}
          >
            <p>{about}</p>
            Nomornya terpakai untuk seterusnya; isi dan daftar keluarganya tetap.
          </Confirm>
          <p className="text-xs text-ink-soft">Sesudah bernomor, isi dan daftar keluarganya tetap.</p>
        </form>
      )}
      {verbs.includes("send") && (
        <form action={step} className="grid gap-3">
          <input type="hidden" name="letter" value={id} />
          <SendFields {...{ today, mayWait }} error={fieldError(stepped, "sentOn")} />
          <div>
            <Confirm
              id="tanya-kirim"
              name="step"
              value="send"
              button="Tandai dikirim"
              title="Tandai surat ini sudah dikirim?"
              look="primary"
              disabled={stepping}
            >
              <p>{about}</p>
              Setiap masalahnya mencatat surat ini, dan penerima yang memakai Salur diberi tahu.
            </Confirm>
          </div>
        </form>
      )}
      <FormResult result={cancelled} done="Surat dibatalkan." />
      {verbs.includes("cancel") && (
        <details className="border-t border-line pt-2" open={cancelled !== null && !cancelled.ok}>
          <summary className="min-h-6 cursor-pointer font-semibold">Batalkan surat</summary>
          <form action={cancel} className="mt-2 grid gap-3">
            <input type="hidden" name="id" value={id} />
            <TextArea
              name="reason"
              label="Mengapa dibatalkan"
              hint="Nomornya tetap terpakai; bila sudah dikirim, pembatalan dicatat di riwayat setiap masalahnya."
              rows={2}
              required
              minLength={REASON_LENGTH.least}
              maxLength={REASON_LENGTH.most}
              error={fieldError(cancelled, "reason")}
            />
            <div>
              <Confirm id="tanya-batal" button="Batalkan surat" title="Batalkan surat ini?" disabled={cancelling}>
                <p>{about}</p>
                Surat yang batal tidak dapat dihidupkan lagi; nomornya tetap terpakai.
              </Confirm>
            </div>
          </form>
        </details>
      )}
    </div>
  );
}
