import { Icon } from "./icon";

/** As of when, and from where: "Data per 22 Nov 2026 16.10 WIB · sumber SP2D, BRI". */
export function DataStamp({ asOf, source }: { asOf: string; source: string }) {
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-soft">
      <Icon name="clock" size={13} />
      <span>
        Data per {asOf} · sumber {source}
      </span>
    </p>
  );
}
