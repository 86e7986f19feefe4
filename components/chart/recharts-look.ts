import { type ChartUnit, formatValue } from "./chart-data";

export const AXIS = {
  tick: { fontSize: 12, fill: "var(--color-ink-soft)" },
  tickLine: false,
  axisLine: { stroke: "var(--color-line-strong)" },
} as const;

/** Whether the reader asked for less motion. */
export const calm = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export const tooltipProps = (unit: ChartUnit) => ({
  formatter: (value: unknown) => formatValue(typeof value === "number" ? value : null, unit),
  isAnimationActive: false,
  contentStyle: {
    border: "1px solid var(--color-line)",
    borderRadius: 8,
    boxShadow: "var(--shadow-raised)",
    color: "var(--color-ink)",
    fontSize: 13,
  },
  labelStyle: { fontWeight: 700 },
});
