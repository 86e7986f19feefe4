import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { VillageVisits } from "@/lib/field/present";

/** Families to visit, desa by desa; a whole line leads to the family. */
export function VisitList({ villages }: { villages: readonly VillageVisits[] }) {
  return villages.map((village) => (
    <Card key={village.key} title={village.name} flush>
      <ul>
        {village.visits.map((visit) => (
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
