import type { ReactNode } from "react";
import type { ChartData } from "./chart-data";
import { ChartFigure } from "./chart-figure";

/** Values of places or banks side by side as bars; as tall as it has labels. */
export function ComparisonChart(props: {
  title: string;
  head?: string;
  data: ChartData;
  height?: number;
  table?: ReactNode;
}) {
  const { title, head = "Wilayah", data } = props;
  const height = props.height ?? 48 + data.labels.length * (14 + 16 * data.series.length);
  return <ChartFigure kind="comparison" title={title} head={head} data={data} height={height} table={props.table} />;
}
