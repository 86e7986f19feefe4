import { Facts } from "@/components/ui/text/facts";
import { causeSentence } from "@/lib/cases/detection/rules";
import { type causeRights, fileLink, rowFacts } from "@/lib/cases/present/page";
import type { CaseView } from "@/lib/cases/queries/get-case";

type CaseCauseProps = { found: CaseView } & ReturnType<typeof causeRights>;

/** What the newest file reports about the family, and where to read it. */
export function CaseCause({ found, mayOpenFiles, mayOpenFamily, mayReveal }: CaseCauseProps) {
  const files = [
    { name: "Laporan bank", id: found.bankIntakeId, row: found.bankRowNo },
    { name: "DPM", id: found.dpmIntakeId, row: found.dpmRowNo },
  ].flatMap(({ name, id, row }) => (id === null || !mayOpenFiles ? [] : [{ name, ...fileLink(id, row) }]));
  return (
    <div className="grid gap-2">
      <p className="max-w-prose">{causeSentence(found.detail, mayReveal)}</p>
      {found.kpmId !== null && <Facts facts={rowFacts(found)} />}
      {files.map((file) => (
        <p key={file.name} className="text-xs text-ink-soft">
          {file.name}:{" "}
          <a href={file.href} className="link">
            {file.text}
          </a>
        </p>
      ))}
      {found.kpmId !== null && mayOpenFamily && (
        <p className="mt-1">
          <a href={`/kpm/${found.kpmId}`} className="link font-semibold">
            Lihat keluarga ini
          </a>
        </p>
      )}
    </div>
  );
}
