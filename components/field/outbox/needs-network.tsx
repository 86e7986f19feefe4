"use client";

import type { ReactNode } from "react";
import { useOnline } from "./online";

/** What only the server can do: off without a network, with the reason. */
export function NeedsNetwork({ children }: { children: ReactNode }) {
  const online = useOnline();
  return (
    <fieldset disabled={!online} className="min-w-0">
      {children}
      {!online && <p className="mt-1 text-xs text-ink-soft">Memerlukan jaringan.</p>}
    </fieldset>
  );
}
