import { Notice } from "@/components/ui/page/notice";

/** What became of a photo that was sent by the plain form. */
export function PhotoAnswer({ saved, problem }: { saved: boolean; problem: string }) {
  if (problem) return <Notice tone="problem">{problem}</Notice>;
  return saved && <Notice tone="ok">Foto tersimpan.</Notice>;
}
