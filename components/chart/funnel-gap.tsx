import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { compactRp, formatCount } from "@/lib/values/rupiah";

export type Gap = {
  kpm: number | null;
  rp: number | null;
  explainedKpm: number;
  /** The families in the gap; without it (no right to names) the number stands alone. */
  href?: string;
  /** The cases that explain them. */
  explainedHref?: string;
  unexplainedHref?: string;
};

const BOX = "my-2 ml-6 border-l-2 border-dashed border-line-strong pl-4 lg:mx-3 lg:my-0 lg:rounded-card lg:border";

/** What did not reach the next step, and how much of it a case explains. */
export function FunnelGap({ gap, reaching }: { gap: Gap; reaching: string }) {
  if (gap.kpm === null) {
    return <p className={`${BOX} py-1 text-xs text-ink-faint lg:px-3 lg:py-2`}>Selisih belum dapat dihitung</p>;
  }
  if (gap.kpm <= 0) {
    return (
      <p className={`${BOX} flex items-center gap-1.5 py-1 text-xs font-semibold text-ok lg:px-3 lg:py-2`}>
        <Icon name="ok" />
        {gap.kpm === 0 ? `Semua sampai ${reaching}` : `${formatCount(-gap.kpm)} KPM lebih banyak di ${reaching}`}
      </p>
    );
  }
  const explained = Math.min(gap.explainedKpm, gap.kpm);
  const unexplained = gap.kpm - explained;
  return (
    <div className={`${BOX} overflow-hidden lg:border-solid lg:border-line lg:bg-surface lg:pl-0`}>
      <div className="flex h-2 gap-px" aria-hidden="true">
        <div className="bg-watch-line" style={{ width: `${(explained / gap.kpm) * 100}%` }} />
        <div className="unexplained grow" />
      </div>
      <div className="pt-1.5 lg:px-3 lg:pb-1.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-2">
          <MaybeLink href={gap.href} className="text-lg leading-6 font-extrabold hover:underline">
            −{formatCount(gap.kpm)}
            <span className="ml-1 text-xs font-semibold">KPM</span>
          </MaybeLink>
          {gap.rp !== null && <span className="text-xs font-medium text-ink-soft">{compactRp(gap.rp)}</span>}
        </p>
        <p className="text-xs text-ink-soft">belum sampai {reaching}</p>
        <Explanation gap={gap} explained={explained} unexplained={unexplained} />
      </div>
    </div>
  );
}

function Explanation({ gap, explained, unexplained }: { gap: Gap; explained: number; unexplained: number }) {
  return (
    <ul className="mt-1 text-xs">
      <li className="flex min-h-6 items-center gap-1.5">
        <span className="size-2.5 bg-watch-line" aria-hidden="true" />
        {gap.explainedHref && explained > 0 ? (
          <a href={gap.explainedHref} className="link">
            {formatCount(explained)} terjelaskan
          </a>
        ) : (
          `${formatCount(explained)} terjelaskan`
        )}
      </li>
      {unexplained > 0 ? (
        <li className="flex min-h-6 items-center gap-1.5 font-bold text-accent">
          <span className="unexplained size-2.5" aria-hidden="true" />
          <MaybeLink href={gap.unexplainedHref} className="py-[3px] underline underline-offset-2 hover:decoration-2">
            {formatCount(unexplained)} belum terjelaskan
          </MaybeLink>
        </li>
      ) : (
        <li className="-ml-0.5 flex min-h-6 items-center gap-1 font-semibold text-ok">
          <Icon name="ok" size={14} />
          semua terjelaskan
        </li>
      )}
    </ul>
  );
}

function MaybeLink({ href, className, children }: { href?: string; className: string; children: ReactNode }) {
  if (!href) return <span className={className.replaceAll(/\S*underline\S*/g, "")}>{children}</span>;
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
