import type { SystemActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { publishNext } from "@/lib/transparency/commands/publish";
import { editionCode } from "@/lib/transparency/rules/small-cells";
import { dateIn } from "@/lib/values/dates";

/** The first edition for the public, made as the worker makes one that somebody asked for. */
export async function seedEdition(actor: SystemActor, now = new Date()): Promise<void> {
  const on = dateIn(now);
  const asked = await within(
    actor,
    (tx) => tx.$executeRaw`
      insert into public_editions (code, on_date, asked_by_name)
      select ${editionCode(on, 0)}, ${on}::date, ${actor.name} where not exists (select 1 from public_editions)`,
  );
  if (asked > 0) await publishNext(actor, now);
}
