import { Notice } from "@/components/ui/page/notice";
import { waitingSentence } from "@/lib/field/present/outbox";
import { useOutbox } from "./outbox-run";

/** What became of the visit that was just written, beside its form. Not live: the outbox above announces the same. */
export function KeptNotice({ visit }: { visit: string }) {
  const { lines, sent, sending, stopped } = useOutbox();
  const line = lines.find(({ key }) => key === visit);
  if (line?.problem) return <Notice tone="problem">{line.problem}</Notice>;
  if (line) return <Notice tone="watch">{waitingSentence({ sending, stopped })}</Notice>;
  return sent.includes(visit) && <Notice tone="ok">Hasil kunjungan tersimpan.</Notice>;
}
