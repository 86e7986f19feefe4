"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartData, formatTick, points } from "./chart-data";
import { lookOf } from "./palette";
import { AXIS, calm, tooltipProps } from "./recharts-look";

export default function ComparisonCanvas({ data }: { data: ChartData }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        accessibilityLayer={false}
        data={points(data)}
        layout="vertical"
        margin={{ top: 4, right: 20, bottom: 0, left: 0 }}
        barGap={2}
      >
        <CartesianGrid horizontal={false} stroke="var(--color-line)" />
        <XAxis type="number" {...AXIS} tickFormatter={(value: number) => formatTick(value, data.unit)} />
        <YAxis type="category" dataKey="label" {...AXIS} width={120} interval={0} />
        <Tooltip {...tooltipProps(data.unit)} cursor={{ fill: "var(--color-paper-deep)" }} />
        {data.series.map((line, index) => (
          <Bar
            key={line.key}
            dataKey={line.key}
            name={line.label}
            fill={lookOf(index).color}
            maxBarSize={16}
            isAnimationActive={!calm()}
            animationDuration={350}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
