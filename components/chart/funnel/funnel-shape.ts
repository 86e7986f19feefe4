// The funnel as a channel: what does not reach the next step bends off and falls into its gap, to scale with the rest.
// A Sankey library would add 20 kB to draw four bends; this is arithmetic on a 1200 x 208 sheet.

export const SHEET = { width: 1200, height: 208, channel: 136, column: 240 };
const TURN = 46;
const THINNEST = 3;
const WIDEST = 78;

export type Band = { x: number; path: string; height: number; known: boolean };
export type Stream = { path: string; kind: "explained" | "unexplained" };

/** Bands and streams for five steps and the four gaps between them. */
export function funnelShape(steps: readonly (number | null)[], explained: readonly number[]) {
  const most = Math.max(1, ...steps.map((kpm) => kpm ?? 0));
  let last = SHEET.channel;
  const heights = steps.map((kpm) => {
    if (kpm !== null) last = kpm === 0 ? 0 : Math.max(THINNEST, (kpm / most) * SHEET.channel);
    return last;
  });
  const bands: Band[] = [];
  const streams: Stream[] = [];
  steps.forEach((kpm, index) => {
    const next = steps[index + 1];
    const height = heights[index] ?? 0;
    const nextHeight = heights[index + 1] ?? height;
    const lost = kpm !== null && typeof next === "number" ? kpm - next : 0;
    bands.push({ x: index * SHEET.column, path: bandPath(index, height, nextHeight), height, known: kpm !== null });
    if (lost > 0) streams.push(...streamsAt(index, nextHeight, height, (explained[index] ?? 0) / lost));
  });
  return { bands, streams };
}

function bandPath(index: number, height: number, nextHeight: number): string {
  const from = index * SHEET.column;
  const to = from + SHEET.column;
  const kept = Math.min(height, nextHeight);
  // One unit of overlap: two edges on the same line let the paper shine through.
  return `M${from} 0H${Math.min(to + 1, SHEET.width)}V${round(kept)}H${to - TURN}V${round(height)}H${from}Z`;
}

function streamsAt(index: number, top: number, height: number, explainedShare: number): Stream[] {
  const share = Math.min(1, Math.max(0, explainedShare));
  const thick = Math.max(THINNEST, height - top);
  const wide = Math.min(thick, WIDEST);
  const turn = (index + 1) * SHEET.column - TURN;
  const right = (index + 1) * SHEET.column + wide / 2;
  const cut = { y: top + thick * share, x: right - wide * share };
  const found: Stream[] = [];
  if (share > 0) found.push({ kind: "explained", path: bend(turn, [top, cut.y], [cut.x, right]) });
  if (share < 1) found.push({ kind: "unexplained", path: bend(turn, [cut.y, top + thick], [right - wide, cut.x]) });
  return found;
}

/** A stream that leaves the channel at `turn` between two heights and ends at the foot between two widths. */
function bend(turn: number, [upper, lower]: [number, number], [left, right]: [number, number]): string {
  const outer = Math.min(right - turn, SHEET.height - upper - 4);
  const inner = Math.max(3, Math.min(left - turn, SHEET.height - lower - 4));
  const points = [
    `M${turn} ${round(upper)}`,
    `C${round(turn + (right - turn) * 0.6)} ${round(upper)} ${round(right)} ${round(upper + outer * 0.4)} ${round(right)} ${round(upper + outer)}`,
    `V${SHEET.height}H${round(left)}V${round(lower + inner)}`,
    `C${round(left)} ${round(lower + inner * 0.4)} ${round(turn + (left - turn) * 0.6)} ${round(lower)} ${turn} ${round(lower)}Z`,
  ];
  return points.join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
