import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** What surrounds a page without a session: the mark, one column, nothing that distracts. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="bg-navy-deep text-white">
        <div className="mx-auto flex h-14 max-w-xl items-center px-5">
          <Wordmark />
        </div>
      </header>
      <main className="mx-auto w-full max-w-xl grow px-5 py-10">{children}</main>
    </div>
  );
}
