import type { ReactNode } from "react";
import { ToneIcon } from "@/components/ui/text/icon";
import { TONE_BOX } from "@/components/ui/text/tone";
import type { Tone } from "@/lib/values/tone";

/** A message in the page. `live` announces it when it appears: politely, or at once for a problem. */
export function Notice(props: { tone: Tone; title?: ReactNode; live?: boolean; children?: ReactNode }) {
  const { tone, title, live, children } = props;
  const role = live ? (tone === "problem" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`flex gap-2.5 rounded-md border-l-4 px-3.5 py-2.5 text-sm ${TONE_BOX[tone]}`}>
      <span className="mt-px">
        <ToneIcon tone={tone} size={20} />
      </span>
      <div className="min-w-0 text-ink">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
