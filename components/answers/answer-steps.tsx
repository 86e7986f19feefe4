import { Button } from "@/components/ui/form/button";
import { FileDrop } from "@/components/ui/form/file-drop";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";

type AnswerStepsProps = {
  /** How many cases the workbook holds, in words. */
  waiting: string;
  /** What narrows it; '' = nothing. */
  narrowed: string;
  downloadHref: string | null;
  problem: string;
};

/** Three steps: take the workbook, fill it, send it. A plain form, so that it works before JavaScript. */
export function AnswerSteps({ waiting, narrowed, downloadHref, problem }: AnswerStepsProps) {
  return (
    <Card title="Tiga langkah">
      {problem && (
        <div className="mb-4">
          <Notice tone="problem" live>
            {problem}
          </Notice>
        </div>
      )}
      <ol className="grid gap-6 lg:grid-cols-3">
        <Step number="1" title="Unduh">
          <p>
            <strong>{waiting}</strong> giliran pihak Anda{narrowed && `, hanya ${narrowed}`}.
          </p>
          {downloadHref && (
            <LinkButton href={downloadHref} look="primary" icon="download" download>
              Unduh buku kerja
            </LinkButton>
          )}
        </Step>
        <Step number="2" title="Isi">
          <p>
            Pilih <strong>JAWABAN</strong> dari daftar dan tulis <strong>KETERANGAN</strong>. Lembar Petunjuk
            menjelaskan tiap pilihan.
          </p>
          <p className="text-ink-soft">Baris tanpa jawaban dibiarkan. Kolom lain jangan diubah.</p>
        </Step>
        <Step number="3" title="Unggah">
          <form method="post" action="/api/cases/answers" encType="multipart/form-data" className="grid gap-3">
            <FileDrop
              name="file"
              label="Buku kerja yang sudah diisi"
              accept=".xlsx,.xls,.csv,.zip"
              hint="Diperiksa dahulu; belum ada yang berubah."
            />
            <div>
              <Button icon="upload">Unggah dan periksa</Button>
            </div>
          </form>
        </Step>
      </ol>
    </Card>
  );
}

function Step({ number, title, children }: { number: string; title: string; children: React.ReactNode }) {
  return (
    <li className="grid min-w-0 content-start justify-items-start gap-3 *:max-w-full [&>form]:w-full">
      <h3 className="flex items-center gap-2 font-bold">
        <span aria-hidden="true" className="grid size-7 place-items-center rounded-full bg-info-soft text-sm text-info">
          {number}
        </span>
        {title}
      </h3>
      {children}
    </li>
  );
}
