import { Facts } from "@/components/ui/facts";
import { fileLink, rowFacts } from "@/lib/cases/present/page";
import type { CaseView } from "@/lib/cases/queries/get-case";

/** What the newest file says about the family, and where to read it. */
export function CaseCause({ found, mayOpenFiles }: { found: CaseView; mayOpenFiles: boolean }) {
  const files = [
    { name: "Laporan bank", id: found.bankIntakeId, row: found.bankRowNo },
    { name: "DPM", id: found.dpmIntakeId, row: found.dpmRowNo },
  ].flatMap(({ name, id, row }) => (id === null || !mayOpenFiles ? [] : [{ name, ...fileLink(id, row) }]));
  return (
    <div className="grid gap-2">
      <p className="max-w-prose">{found.detail}</p>
      {found.kpmId !== null && <Facts facts={rowFacts(found)} />}
      {files.map((file) => (
        <p key={file.name} className="text-xs text-ink-soft">
          {file.name}:{" "}
          <a href={file.href} className="link">
            {file.text}
          </a>
        </p>
      ))}
    </div>
  );
}
