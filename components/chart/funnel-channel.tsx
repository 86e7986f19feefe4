import { useId } from "react";
import { formatRate } from "@/components/ui/numbers";
import { funnelShape, SHEET } from "./funnel-shape";

export const STEP_FILL = [
  "var(--color-step-quota)",
  "var(--color-step-dpm)",
  "var(--color-step-sp2d)",
  "var(--color-step-credited)",
  "var(--color-step-transacted)",
];

const BLEND = 0.022;

/** The picture of the funnel on wide screens. The numbers beside it say the same, so it is hidden from readers. */
export function FunnelChannel({ steps, explained }: { steps: readonly (number | null)[]; explained: number[] }) {
  const id = useId();
  const { bands, streams } = funnelShape(steps, explained);
  const quota = steps[0];
  return (
    <svg viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} aria-hidden="true" className="block w-full">
      <defs>
        <linearGradient id={`${id}f`} gradientUnits="userSpaceOnUse" x1="0" x2={SHEET.width}>
          {STEP_FILL.flatMap((fill, index) => [
            <stop key={`${fill}<`} offset={index / 5 + (index === 0 ? 0 : BLEND)} stopColor={fill} />,
            <stop key={`${fill}>`} offset={(index + 1) / 5 - (index === 4 ? 0 : BLEND)} stopColor={fill} />,
          ])}
        </linearGradient>
        <pattern id={`${id}u`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--color-accent)" />
          <rect width="1.6" height="6" fill="var(--color-accent-soft)" />
        </pattern>
        <pattern id={`${id}n`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--color-paper-deep)" />
          <rect width="1" height="7" fill="var(--color-line-strong)" />
        </pattern>
      </defs>
      {bands.map((band) => (
        <path key={band.x} d={band.path} fill={`url(#${id}${band.known ? "f" : "n"})`} />
      ))}
      {streams.map((stream) => (
        <path
          key={stream.path}
          d={stream.path}
          fill={stream.kind === "explained" ? "var(--color-watch-line)" : `url(#${id}u)`}
        />
      ))}
      {bands.map((band, index) => {
        const kpm = steps[index];
        if (typeof kpm !== "number" || typeof quota !== "number" || quota === 0) return null;
        if (band.height < 44) return null;
        return (
          <g key={band.x} fill="#fff">
            <text x={band.x + 16} y={Math.min(band.height - 24, 40)} fontSize="25" fontWeight="800">
              {index === 0 ? "100 %" : formatRate(kpm, quota)}
            </text>
            <text x={band.x + 16} y={Math.min(band.height - 7, 59)} fontSize="13" fontWeight="600">
              {index === 0 ? "menjadi dasar" : "dari kuota"}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
