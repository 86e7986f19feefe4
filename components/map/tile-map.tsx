import { useId } from "react";
import { inside } from "@/components/ui/text/html";
import { type TileMapProps, tileMapHtml } from "./tile-map-html";

/** Every kab/kota an equal square; see tileMapHtml. */
export function TileMap(props: TileMapProps) {
  const id = useId().replace(/\W/g, "");
  return (
    <section className="tile-map relative grid gap-3" aria-label={props.title} {...inside(tileMapHtml(props, id))} />
  );
}
