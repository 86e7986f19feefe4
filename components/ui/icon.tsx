import type { Tone } from "./tone";

// Drawn here rather than imported: an icon library makes every icon a client component, these are plain server SVG.
const PATHS = {
  ok: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.300l2.800 2.800L16.200 9.500",
  watch: "M12 4 2.800 20h18.400zM12 10v4.500M12 17.300v.2",
  problem: "M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300zM9 9l6 6M15 9l-6 6",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.500v.2",
  neutral: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.500 12h7",
  question:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.300 9.500a2.800 2.800 0 1 1 3.900 2.600c-.8.400-1.200 1-1.200 1.900M12 17v.2",
  left: "m15 5-7 7 7 7",
  right: "m9 5 7 7-7 7",
  down: "m5 9 7 7 7-7",
  up: "m5 15 7-7 7 7",
  sort: "m8 10 4-5 4 5M8 14l4 5 4-5",
  menu: "M4 6.500h16M4 12h16M4 17.500h16",
  close: "M6 6l12 12M18 6 6 18",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.8-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  download: "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4",
  search: "M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 21 21",
  filter: "M3 5h18l-7 8.500V20l-4-2v-4.500z",
  lock: "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.500l3.500 2",
  table: "M3 5h18v14H3zM3 10h18M3 14.500h18M9.500 5v14",
  calendar: "M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word; it is hidden from screen readers because the word says the same. */
export function Icon({ name, size = 16, className = "" }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 20 ? 2.2 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

export const ToneIcon = ({ tone, size }: { tone: Tone; size?: number }) => <Icon name={tone} size={size} />;
