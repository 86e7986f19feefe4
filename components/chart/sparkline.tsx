/** A line of the size of a word. `label` describes it in words; missing values leave a hole. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = values.length > 1 ? 92 / (values.length - 1) : 0;
  const place = (value: number, index: number) => ({ x: 4 + index * step, y: 22 - ((value - low) / span) * 18 });
  const path = values
    .map((value, index) => {
      if (value === null) return "";
      const { x, y } = place(value, index);
      return `${index === 0 || values[index - 1] === null ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
  const last = values.at(-1);
  const end = typeof last === "number" ? place(last, values.length - 1) : null;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 26"
      width="100"
      height="26"
      className="inline-block align-middle"
    >
      <path d={path} fill="none" stroke="var(--color-step-credited)" strokeWidth="2" strokeLinejoin="round" />
      {end && <circle cx={end.x} cy={end.y} r="3" fill="var(--color-step-transacted)" />}
    </svg>
  );
}
