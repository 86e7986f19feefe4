import type { Tone } from "@/lib/values/tone";
import { type Html, html } from "./html";

// Drawn by ourselves, in public/icons.svg: an icon library makes every icon a client component, and a drawing inside the
// page would be sent again with every row.
export const ICON_NAMES = [
  "ok",
  "watch",
  "problem",
  "info",
  "neutral",
  "left",
  "right",
  "down",
  "up",
  "sort",
  "menu",
  "close",
  "person",
  "file",
  "upload",
  "download",
  "search",
  "filter",
  "lock",
  "clock",
  "bell",
  "table",
  "calendar",
  "camera",
] as const;

export type IconName = (typeof ICON_NAMES)[number];

/** A drawing beside a word; it is hidden from screen readers because the word has the same meaning. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg aria-hidden="true" width={size} height={size} className={className ? `icon ${className}` : "icon"}>
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}

/** The same as text, for what occurs on a page many times. */
export const iconHtml = (name: IconName, size = 16): Html =>
  html`<svg aria-hidden='true' width='${size}' height='${size}' class='icon'><use href='/icons.svg#${name}'/></svg>`;

export const ToneIcon = ({ tone, size }: { tone: Tone; size?: number }) => <Icon name={tone} size={size} />;
