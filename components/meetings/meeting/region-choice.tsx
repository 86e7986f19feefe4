import { Checkbox } from "@/components/ui/form/checkbox";
import { Icon } from "@/components/ui/text/icon";

export type RegionGroup = {
  code: string;
  name: string;
  whole: boolean;
  parts: readonly { code: string; name: string }[];
};

/** Provinces to tick, each with its kab/kota folded below; a kab/kota inside a ticked province adds nothing. */
export function RegionChoice({
  groups,
  chosen,
  error,
}: {
  groups: readonly RegionGroup[];
  chosen: readonly string[];
  error: string | undefined;
}) {
  const box = ({ code, name }: { code: string; name: string }) => (
    <Checkbox key={code} name="regions" value={code} label={name} defaultChecked={chosen.includes(code)} />
  );
  return (
    <fieldset className="grid gap-1" aria-describedby={error ? "regions-error" : undefined}>
      <legend className="text-sm font-semibold">Wilayah</legend>
      <p className="text-xs text-ink-soft">
        Slide tersusun dari angka wilayah ini; tidak dapat diganti sesudah disimpan.
      </p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {groups.map(({ parts, whole, ...group }) => (
          <li key={group.code} className="border-b border-line py-1">
            {whole && box(group)}
            {parts.length > 0 && (
              <details open={!whole || parts.some(({ code }) => chosen.includes(code))} className="group">
                <summary className="inline-flex min-h-6 items-center gap-1 pl-7 text-xs text-link">
                  <Icon name="down" size={13} className="-rotate-90 group-open:rotate-0" />
                  {whole ? "Hanya sebagian kab/kota" : group.name}
                  {whole && <span className="sr-only"> {group.name}</span>}
                </summary>
                <div className="grid gap-x-4 pl-7 lg:grid-cols-2">{parts.map(box)}</div>
              </details>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p id="regions-error" className="flex items-start gap-1 text-xs font-semibold text-problem">
          <Icon name="problem" size={14} className="mt-0.5" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
