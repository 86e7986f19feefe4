import { randomUUID } from "node:crypto";
import type { EventWords } from "@/lib/meetings/follow-ups/present/follow";
import type { ItemVerb } from "@/lib/meetings/follow-ups/rules/item";
import { WorkItemForm } from "./work-item-form";

type DecisionPanelProps = { item: string; version: number; verbs: readonly ItemVerb[]; events: readonly EventWords[] };

/** A decision unfolded: what can be done with it now, and what happened so far. */
export function DecisionPanel({ item, version, verbs, events }: DecisionPanelProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <WorkItemForm item={item} version={version} verbs={verbs} formKey={randomUUID()} />
      <div>
        <h3 className="text-sm">Riwayat</h3>
        <ol className="mt-1 grid gap-2">
          {events.map((event) => (
            <li key={event.key}>
              <p className="font-semibold">{event.title}</p>
              <p className="text-xs text-ink-soft">{event.when}</p>
              {event.note && <p className="break-words">{event.note}</p>}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
