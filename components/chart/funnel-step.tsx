import { Definition } from "@/components/ui/definition";
import { compactRp, formatCount } from "@/lib/values/rupiah";

export type Step = {
  term: string;
  label: string;
  kpm: number | null;
  /** Only from SP2D on: before it no money is ordered. */
  rp: number | null;
  href?: string;
  /** Why there is no number, when it is not that the data has not come yet. */
  missing?: string;
  definition: string;
  source?: string;
};

/** One step of the funnel: its word, its families, its money. */
export function FunnelStep({ step, share, fill }: { step: Step; share: number; fill: string }) {
  const kpm = step.kpm === null ? null : formatCount(step.kpm);
  return (
    <div className="h-full border-l-4 pb-2.5 pl-3" style={{ borderColor: fill }}>
      <p className="flex items-center text-sm font-bold">
        {step.label}
        <Definition label={step.label} definition={step.definition} source={step.source} />
      </p>
      {kpm === null ? (
        <p className="text-base font-semibold text-ink-faint">{step.missing ?? "belum ada data"}</p>
      ) : (
        <p className="text-2xl leading-7 font-extrabold tracking-tight">
          {step.href ? (
            <a href={step.href} className="inline-block leading-7 hover:underline hover:decoration-2">
              {kpm}
            </a>
          ) : (
            kpm
          )}
          <span className="ml-1 text-xs font-semibold tracking-normal text-ink-soft">KPM</span>
        </p>
      )}
      {step.rp !== null && <p className="text-xs font-medium text-ink-soft">{compactRp(step.rp)}</p>}
      <div className="mt-1.5 h-3.5 bg-paper-deep lg:hidden" aria-hidden="true">
        <div className="h-full" style={{ width: `${share * 100}%`, background: fill }} />
      </div>
    </div>
  );
}
