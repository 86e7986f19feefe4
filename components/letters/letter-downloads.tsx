import { ReasonFields } from "@/components/reveals/reason-fields";
import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { Notice } from "@/components/ui/page/notice";
import type { RevealPurpose } from "@/lib/reveals/rules";

type LetterDownloadsProps = { id: string; mayReveal: boolean; usual: RevealPurpose; fault: string | null };

/** The letter as files; whole numbers only for a reason. Works without JavaScript: the form downloads a file. */
export function LetterDownloads({ id, mayReveal, usual, fault }: LetterDownloadsProps) {
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
        <details className="border-t border-line pt-2" open={fault !== null}>
          <summary className="min-h-6 cursor-pointer font-semibold">Dengan NIK lengkap</summary>
          <form action={`/api/letters/${id}`} method="post" className="mt-2 grid gap-3">
            {fault && (
              <Notice tone="problem" live>
                {fault}
              </Notice>
            )}
            <ReasonFields id="nik" label="Untuk apa NIK lengkap dipakai" usual={usual} />
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
