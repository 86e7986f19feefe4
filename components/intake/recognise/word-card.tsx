import { Card } from "@/components/ui/page/card";
import { wordChoices } from "@/lib/intake/recognise/present";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { WordForm } from "./word-form";

/** The words of a planned file that are in no list, for a person who knows what the sender means by them. */
export function WordCard({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const words = wordChoices(findings);
  if (words.length === 0) return null;
  return (
    <Card
      title="Artikan kata"
      note="Pilih arti kata yang Anda tahu pasti. Berkas dibaca ulang dengan arti itu; setelah diterapkan, arti itu juga dipakai untuk berkas berikutnya dari pengirim yang sama."
    >
      <WordForm id={id} words={words} />
    </Card>
  );
}
