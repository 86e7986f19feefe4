import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { KeepHolidayInput } from "@/lib/cases/settings/schema/holiday";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound, Refusal } from "@/lib/platform/errors";

function demandRules(actor: UserActor): void {
  if (!permits(actor.role, "cases.set-rules"))
    throw new Refusal("forbidden", "Hanya administrator mengubah hari libur.");
}

/** Adds a day on which offices do not work, or corrects it; what is entered by hand is no estimate. */
export async function keepHoliday(actor: UserActor, input: KeepHolidayInput): Promise<void> {
  demandRules(actor);
  await within(actor, async (tx) => {
    await tx.$executeRaw`
      insert into holidays (on_date, name, kind, source) values (${input.onDate}::date, ${input.name}, ${input.kind}, ${input.source})
      on conflict (on_date) do update set name = excluded.name, kind = excluded.kind, source = excluded.source, estimated = false`;
    await recordAudit(tx, actor, {
      action: "holiday.kept",
      subject: input.onDate,
      detail: { name: input.name, kind: input.kind, source: input.source },
    });
  });
}

/** Makes a day a working day again, as far as it is not a weekend. */
export async function dropHoliday(actor: UserActor, { onDate }: { onDate: string }): Promise<void> {
  demandRules(actor);
  await within(actor, async (tx) => {
    const [dropped] = await tx.$queryRaw<{ name: string }[]>`
      delete from holidays where on_date = ${onDate}::date returning name`;
    if (!dropped) throw notFound("Hari libur");
    await recordAudit(tx, actor, { action: "holiday.dropped", subject: onDate, detail: { name: dropped.name } });
  });
}
