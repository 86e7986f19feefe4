import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { REASON_LENGTH } from "@/lib/letters/rules/letter";

type LetterDownloadsProps = { id: string; mayReveal: boolean; refused: boolean };

/** The letter as files; whole numbers only for a reason. Works without JavaScript: the form downloads a file. */
export function LetterDownloads({ id, mayReveal, refused }: LetterDownloadsProps) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/api/letters/${id}?as=pdf`} icon="download" download>
          Unduh PDF
        </LinkButton>
        <LinkButton href={`/api/letters/${id}?as=docx`} icon="download" download>
          Unduh DOCX
        </LinkButton>
      </div>
      <p className="text-xs text-ink-soft">NIK dalam lampiran disamarkan sebagian.</p>
      {mayReveal && (
        <details className="border-t border-line pt-2" open={refused}>
          <summary className="min-h-6 cursor-pointer font-semibold">Dengan NIK lengkap</summary>
          <form action={`/api/letters/${id}`} method="post" className="mt-2 grid gap-3">
            {refused && (
              <Notice tone="problem" live>
                Tidak diunduh: tulis untuk apa NIK lengkap dipakai, paling sedikit {REASON_LENGTH.least} huruf.
              </Notice>
            )}
            <TextInput
              id="alasan-nik"
              name="reason"
              label="Untuk apa NIK lengkap dipakai"
              hint="Alasan, nama Anda, dan jumlah keluarga dicatat di catatan audit."
              required
              minLength={REASON_LENGTH.least}
              maxLength={REASON_LENGTH.most}
            />
            <div className="flex flex-wrap gap-2">
              <Button name="as" value="pdf" look="secondary">
                PDF, NIK lengkap
              </Button>
              <Button name="as" value="docx" look="secondary">
                DOCX, NIK lengkap
              </Button>
            </div>
          </form>
        </details>
      )}
    </div>
  );
}
