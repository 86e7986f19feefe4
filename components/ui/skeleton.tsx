/** Reserves the space of what is coming, so that nothing jumps. */
export function Skeleton({ height, label = "Memuat" }: { height: number; label?: string }) {
  return (
    <div role="status" className="w-full animate-pulse rounded-md bg-paper-deep" style={{ height }}>
      <span className="sr-only">{label}…</span>
    </div>
  );
}

/** A card whose content is coming. */
export function CardSkeleton({ height, label }: { height: number; label?: string }) {
  return (
    <div
      className="card rounded-card border border-line bg-surface p-4 shadow-card sm:p-5"
      style={{ minHeight: height }}
    >
      <div className="mb-4 h-5 w-48 rounded bg-paper-deep" />
      <Skeleton height={height - 80} label={label} />
    </div>
  );
}
