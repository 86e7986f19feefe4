"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { ChartData } from "./chart-data";

// Recharts is 100 kB: it is fetched when the chart comes near the screen, never with the page.
const Trend = dynamic(() => import("./trend-canvas"), { ssr: false });
const Comparison = dynamic(() => import("./comparison-canvas"), { ssr: false });

/** Fills the space that its parent reserves, and never widens it: after a phone is turned a chart is drawn again a moment later. */
export function LazyChart({ kind, data }: { kind: "trend" | "comparison"; data: ChartData }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        setNear(true);
      },
      { rootMargin: "200px" },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const Canvas = kind === "trend" ? Trend : Comparison;
  return (
    <div ref={place} className="size-full overflow-hidden contain-inline-size">
      {near && <Canvas data={data} />}
    </div>
  );
}
