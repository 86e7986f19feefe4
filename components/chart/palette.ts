/** Series differ in colour, dash and marker, so that any one of the three is enough to tell them apart. */
export const SERIES_LOOK = [
  { color: "#14305e", dash: "", marker: "circle" },
  { color: "#b85c00", dash: "7 4", marker: "square" },
  { color: "#0f7f78", dash: "2 3", marker: "triangle" },
  { color: "#8c1d3b", dash: "10 3 2 3", marker: "diamond" },
  { color: "#5b667d", dash: "4 2", marker: "cross" },
] as const;

export const lookOf = (index: number) => SERIES_LOOK[index % SERIES_LOOK.length] ?? SERIES_LOOK[0];
