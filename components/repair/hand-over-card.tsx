import { ReasonFields } from "@/components/reveals/reason-fields";
import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Notice } from "@/components/ui/page/notice";
import { handOverSentence } from "@/lib/repair/present/copies";

type HandOverCardProps = {
  regency: string;
  handOver: { people: number; answered: number };
  mayReveal: boolean;
  fault: string | null;
};

/** The list for Dispendukcapil, and the way back for its answers. Works without JavaScript: the form downloads a file. */
export function HandOverCard({ regency, handOver, mayReveal, fault }: HandOverCardProps) {
  return (
    <Card title="Serahkan ke Dispendukcapil" note={handOverSentence(handOver)}>
      {fault && (
        <Notice tone="problem" live>
          {fault}
        </Notice>
      )}
      {mayReveal && handOver.people > 0 && (
        <form
          action={`/api/repair/${regency}/hand-over`}
          method="post"
          className="grid max-w-xl justify-items-start gap-3"
        >
          <ReasonFields id="serahkan" label="Untuk apa daftar ini dipakai" usual="dukcapil" />
          <Button>Unduh daftar (XLSX)</Button>
        </form>
      )}
      {mayReveal && (
        <p className="mt-4 max-w-prose text-sm">
          Jawabannya dimuat di Berkas sebagai “Jawaban Dispendukcapil atas NIK”: NIK KPM diperbaiki, dan masalah NIK
          tidak padan yang terjawab tertutup sendiri.{" "}
          <LinkButton href="/intake" small>
            Muat jawaban
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
