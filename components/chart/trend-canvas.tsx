"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartData, formatTick, points } from "./chart-data";
import { Marker } from "./marker";
import { lookOf } from "./palette";
import { AXIS, calm, tooltipProps } from "./recharts-look";

export default function TrendCanvas({ data }: { data: ChartData }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart accessibilityLayer={false} data={points(data)} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" {...AXIS} padding={{ left: 16, right: 16 }} />
        <YAxis
          {...AXIS}
          width={62}
          tickFormatter={(value: number) => formatTick(value, data.unit)}
          domain={["auto", "auto"]}
        />
        <Tooltip {...tooltipProps(data.unit)} />
        {data.series.map((line, index) => (
          <Line
            key={line.key}
            dataKey={line.key}
            name={line.label}
            stroke={lookOf(index).color}
            strokeWidth={2.5}
            strokeDasharray={lookOf(index).dash}
            dot={<Marker series={index} />}
            activeDot={{ r: 6 }}
            isAnimationActive={!calm()}
            animationDuration={350}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
