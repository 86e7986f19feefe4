import type { ReactNode } from "react";
import type { ChartData } from "./chart-data";
import { ChartFigure } from "./chart-figure";

/** Values over periods as lines; `head` names the points ("Periode"). */
export function TrendChart(props: {
  title: string;
  head?: string;
  data: ChartData;
  height?: number;
  table?: ReactNode;
}) {
  const { title, head = "Periode", data, height = 260 } = props;
  return <ChartFigure kind="trend" title={title} head={head} data={data} height={height} table={props.table} />;
}
