// Drawn inside the page and not taken from icons.svg: a button that appears when the line is down must have its picture.

const DRAWN = {
  previous: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  list: "M4 6h16M4 12h16M4 18h16",
  black: "M4 5h16v12H4zM9 21h6",
  dark: "M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  speaker: "M3 5h11v8H3zM17 10h4v9h-9v-3",
  decide: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  help: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.1",
  leave: "M6 6l12 12M18 6L6 18",
  offline: "M2 9a15 15 0 0 1 20 0M6 13a9 9 0 0 1 12 0M12 18v.1M4 3l16 18",
  pause: "M8 5v14M16 5v14",
  play: "M7 4l12 8-12 8z",
} as const;

export type StageIconName = keyof typeof DRAWN;

export function StageIcon({ name }: { name: StageIconName }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="icon size-[55%]">
      <path d={DRAWN[name]} />
    </svg>
  );
}
