import { type Html, html } from "@/components/ui/text/html";
import { formatRate } from "@/components/ui/text/numbers";
import { funnelShape, SHEET } from "./funnel-shape";

export const STEP_FILL = [
  "var(--color-step-quota)",
  "var(--color-step-dpm)",
  "var(--color-step-sp2d)",
  "var(--color-step-credited)",
  "var(--color-step-transacted)",
];

const BLEND = 0.022;
const STOPS = STEP_FILL.map((fill, index) => {
  const from = (index / 5 + (index === 0 ? 0 : BLEND)).toFixed(3);
  const to = ((index + 1) / 5 - (index === 4 ? 0 : BLEND)).toFixed(3);
  return html`<stop offset='${from}' stop-color='${fill}'/><stop offset='${to}' stop-color='${fill}'/>`;
});

/** The picture of the funnel on wide screens. The numbers beside it say the same, so it is hidden from readers. */
export function channelHtml(steps: readonly (number | null)[], explained: readonly number[], id: string): Html {
  const { bands, streams } = funnelShape(steps, explained);
  const quota = steps[0];
  const hatch = (name: string, size: number, line: number, ground: string, stroke: string) =>
    html`<pattern id='${id}${name}' width='${size}' height='${size}' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'><rect width='${size}' height='${size}' fill='var(--color-${ground})'/><rect width='${line}' height='${size}' fill='var(--color-${stroke})'/></pattern>`;
  const shares = bands.map((band, index) => {
    const kpm = steps[index];
    if (typeof kpm !== "number" || typeof quota !== "number" || quota === 0 || band.height < 44) return html``;
    const [rate, words] = index === 0 ? ["100 %", "menjadi dasar"] : [formatRate(kpm, quota), "dari kuota"];
    return html`<g fill='#fff'><text x='${band.x + 16}' y='${Math.min(band.height - 24, 40)}' font-size='25' font-weight='800'>${rate}</text><text x='${band.x + 16}' y='${Math.min(band.height - 7, 59)}' font-size='13' font-weight='600'>${words}</text></g>`;
  });
  return html`<svg viewBox='0 0 ${SHEET.width} ${SHEET.height}' aria-hidden='true' class='block w-full'>
<defs><linearGradient id='${id}f' gradientUnits='userSpaceOnUse' x1='0' x2='${SHEET.width}'>${STOPS}</linearGradient>${hatch("u", 6, 1.6, "accent", "accent-soft")}${hatch("n", 7, 1, "paper-deep", "line-strong")}</defs>
${bands.map(({ path, known }) => html`<path d='${path}' fill='url(#${id}${known ? "f" : "n"})'/>`)}
${streams.map(({ path, kind }) => html`<path d='${path}' fill='${kind === "explained" ? "var(--color-watch-line)" : `url(#${id}u)`}'/>`)}
${shares}</svg>`;
}
