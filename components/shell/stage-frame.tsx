import type { ReactNode } from "react";

/** A page as it hangs on a wall: no header, no menu, no foot, larger letters. */
export function StageFrame({ children, controls }: { children: ReactNode; controls: ReactNode }) {
  return (
    <div data-tayang="">
      <main
        id="isi"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-[90rem] grow grid-cols-1 content-start gap-4 px-3 py-5 outline-none sm:px-6"
      >
        {children}
      </main>
      {controls}
    </div>
  );
}
