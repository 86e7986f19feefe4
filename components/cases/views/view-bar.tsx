import { LinkButton } from "@/components/ui/form/link-button";
import { Dialog } from "@/components/ui/page/dialog";
import { type CaseFilter, casesQuery } from "@/lib/cases/list/filter/cases";
import type { NamedView } from "@/lib/cases/views/queries";
import { ViewForm, ViewLine } from "./view-form";

type ViewBarProps = { views: readonly NamedView[]; filter: CaseFilter };

/** The named views as links, and where they are kept, changed and dropped. */
export function ViewBar({ views, filter }: ViewBarProps) {
  const query = casesQuery(filter, { list: "" });
  return (
    <nav aria-label="Tampilan tersimpan" className="no-print flex flex-wrap items-center gap-2">
      {views.map(({ id, name, sharing, query: kept, mine, ownerName }) => (
        <LinkButton
          key={String(id)}
          href={`/cases?${kept}`}
          small
          look={kept === query ? "primary" : "secondary"}
          {...(sharing === "locked" && { icon: "lock" })}
        >
          {name}
          {!mine && <span className="font-normal"> · {ownerName}</span>}
        </LinkButton>
      ))}
      <Dialog id="tampilan" title="Tampilan tersimpan" button="Simpan tampilan" look="quiet" small>
        <p className="mb-3 text-sm text-ink-soft">
          Saringan, pencarian dan kolom yang sedang Anda lihat, di bawah satu nama.
        </p>
        <ViewForm query={query} />
        {views.length > 0 && (
          <ul className="mt-4 grid gap-2 border-t border-line pt-3">
            {views.map(({ id, name, sharing, mine }) => (
              <ViewLine
                key={String(id)}
                id={String(id)}
                name={name}
                sharing={sharing}
                query={query}
                mayChange={mine || sharing === "shared"}
                mayDrop={mine}
              />
            ))}
          </ul>
        )}
      </Dialog>
    </nav>
  );
}
