"use client";

import { useRef } from "react";
import { useIdle } from "@/components/meetings/stage/use-idle";
import { Button } from "@/components/ui/form/button";

/** The way out of a page on a wall for the mouse; it hides when nobody moves. */
export function PageControls({ leave }: { leave: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useIdle(place);
  return (
    <div ref={place} className="stage-close">
      <Button type="button" look="secondary" onClick={leave}>
        Tutup tayangan (Esc)
      </Button>
    </div>
  );
}
