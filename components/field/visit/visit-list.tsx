import { Card } from "@/components/ui/page/card";
import { Badge } from "@/components/ui/text/badge";
import type { VisitGroup } from "@/lib/field/present/visits";

/** Families to visit, desa by desa or in one row; a whole line leads to the family. */
export function VisitList({ groups }: { groups: readonly VisitGroup[] }) {
  return groups.map((group) => (
    <Card key={group.key} title={group.name} flush>
      <ul>
        {group.visits.map((visit) => (
          <li key={visit.key} className="relative border-t border-line px-(--edge) py-3 hover:bg-paper-deep">
            <a href={visit.href} className="link font-semibold after:absolute after:inset-0">
              {visit.name}
            </a>
            {visit.address && <p className="text-sm">{visit.address}</p>}
            <p className="text-sm text-ink-soft">{visit.why}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-soft">
              {visit.late ? <Badge tone="problem">{visit.due}</Badge> : <span>{visit.due}</span>}
              {visit.last && <span>Kunjungan {visit.last}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  ));
}
