import type { NoteLine } from "@/lib/kpm/present/family";

/** Notes on a family, the newest first. */
export function FamilyNotes({ notes }: { notes: readonly NoteLine[] }) {
  if (notes.length === 0) return <p className="text-ink-soft">Belum ada catatan.</p>;
  return (
    <ul className="grid gap-3">
      {notes.map((line) => (
        <li key={line.key} className="border-l-2 border-line pl-3">
          <p className="max-w-prose break-words">{line.note}</p>
          <p className="text-xs text-ink-soft">{line.by}</p>
        </li>
      ))}
    </ul>
  );
}
