import { lookOf } from "./palette";

const SHAPES = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  square: "M-3.500-3.500h7v7h-7z",
  triangle: "M0-4.500 4.500 3.500h-9z",
  diamond: "M0-5 5 0 0 5-5 0z",
  cross: "M-4-1.200h2.800V-4h2.400v2.800H4v2.400H1.200V4h-2.400V1.200H-4z",
} as const;

/** The point of a line; Recharts passes its position. */
export function Marker({ series, cx, cy }: { series: number; cx?: number; cy?: number }) {
  if (cx === undefined || cy === undefined || cy === null) return null;
  const { color, marker } = lookOf(series);
  return (
    <path
      d={SHAPES[marker]}
      transform={`translate(${cx} ${cy})`}
      fill={color}
      stroke="var(--color-surface)"
      strokeWidth="1"
    />
  );
}
