import type { CSSProperties } from "react";
import { FunnelChannel, STEP_FILL } from "./funnel-channel";
import { FunnelGap, type Gap } from "./funnel-gap";
import { FunnelStep, type Step } from "./funnel-step";

type FunnelProps = { steps: readonly Step[]; gaps: readonly Gap[] };

/**
 * Five steps and the four gaps between them, read in order: step, gap, step. On a wide screen the steps stand above
 * the channel and the gaps below it, where their stream ends; on a narrow one everything is one column of bars.
 */
export function Funnel({ steps, gaps }: FunnelProps) {
  const most = Math.max(1, ...steps.map((step) => step.kpm ?? 0));
  return (
    <div className="relative">
      <ol className="grid grid-cols-1 lg:grid-cols-10">
        {steps.map((step, index) => {
          const gap = gaps[index];
          const next = steps[index + 1];
          return (
            <Pair key={step.term}>
              <li className="lg:row-start-1 lg:[grid-column:var(--at)]" style={columns(index * 2 + 1)}>
                <FunnelStep step={step} share={(step.kpm ?? 0) / most} fill={STEP_FILL[index] ?? ""} />
              </li>
              {gap && next && (
                <li className="lg:row-start-3 lg:[grid-column:var(--at)]" style={columns(index * 2 + 2)}>
                  <FunnelGap gap={gap} reaching={next.label} />
                </li>
              )}
            </Pair>
          );
        })}
        <li className="hidden lg:col-span-10 lg:row-start-2 lg:block" aria-hidden="true">
          <FunnelChannel
            steps={steps.map((step) => step.kpm)}
            explained={gaps.map((gap) => Math.min(gap.explainedKpm, Math.max(0, gap.kpm ?? 0)))}
          />
        </li>
      </ol>
    </div>
  );
}

const Pair = ({ children }: { children: React.ReactNode }) => <>{children}</>;

const columns = (from: number) => ({ "--at": `${from} / span 2` }) as CSSProperties;
