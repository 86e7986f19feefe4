import type { ReactNode } from "react";
import { OutboxPanel } from "@/components/field/outbox/outbox-panel";
import { requireActor } from "@/lib/auth/session";

/** Above every page of visits: what waits on this phone, which is sent from any of them. */
export default async function FieldLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("field.work");
  return (
    <>
      <OutboxPanel account={String(actor.id)} />
      {children}
    </>
  );
}
