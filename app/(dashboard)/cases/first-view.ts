import { redirect } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { casesHref, firstFilter } from "@/lib/cases/list/filter/cases";
import { findLastView } from "@/lib/cases/views/queries";

/** Where an address without a view leads: to the view that was left last, else to what the role can act on. */
export async function openFirstView(actor: UserActor): Promise<void> {
  const last = await findLastView(actor);
  if (last !== null) redirect(`/cases?${last}&restored=1`);
  const first = firstFilter(actor.role);
  if (first) redirect(casesHref(first));
}
