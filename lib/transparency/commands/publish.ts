import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { listPeriods, type PeriodRow } from "@/lib/periods/queries";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { getFigures } from "@/lib/realisation/queries/places";
import { defaultSource, type Place } from "@/lib/realisation/rules/figures";
import { listChildren } from "@/lib/regions/queries";
import { hasBegun, type PublicSource, type Shown, shownOf } from "@/lib/transparency/rules/small-cells";
import { dateIn } from "@/lib/values/dates";

/** Fills one edition that was asked for from the roll-ups and opens it to the public, whole or not at all. */
export async function publishNext(actor: SystemActor, now = new Date()): Promise<string | null> {
  return within(actor, async (tx) => {
    const [asked] = await tx.$queryRaw<{ code: string; askedBy: string }[]>`
      select code, asked_by_name as "askedBy" from public_editions where state = 'asked' order by asked_at limit 1
      for update skip locked`;
    if (!asked) return null;
    const periods = (await listPeriods(actor, tx)).filter(({ startsOn }) => hasBegun(startsOn, dateIn(now)));
    let figures = 0;
    for (const period of periods) figures += await copyPeriod(actor, tx, { edition: asked.code, period });
    await tx.$executeRaw`update public_editions set state = 'published', published_at = ${now} where code = ${asked.code}`;
    const detail = { figures, askedBy: asked.askedBy };
    await recordAudit(tx, actor, { action: "edition.published", subject: asked.code, detail });
    return asked.code;
  });
}

type Copied = Shown & { code: string; asOf: string };

async function copyPeriod(
  actor: SystemActor,
  tx: Tx,
  { edition, period }: { edition: string; period: PeriodRow },
): Promise<number> {
  const roots = await listChildren(actor, "", tx);
  const { basis } = await getFigures(actor, { region: "", name: "", roots, period, bank: "" }, tx);
  const source = defaultSource(basis);
  const rows = basis.flatMap((place) => copyOf(place, source));
  const days = rows.map(({ asOf }) => asOf).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return 0;
  await tx.$executeRaw`
    insert into public_periods values (${edition}, ${period.code}, ${period.label}, ${period.programName},
      ${period.startsOn}::date, ${period.endsOn}::date, ${period.entitledRp}::int, ${source}, ${from}::date, ${to}::date)`;
  await tx.$executeRaw`
    insert into public_figures
    select ${edition}, ${period.code}, f.code, f.quota, f.sp2d, f.credited, f.transacted, f."asOf"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f (code text, quota int, sp2d int, credited int, transacted int, "asOf" date)`;
  return rows.length;
}

function copyOf(place: Place, source: PublicSource): Copied[] {
  const figures = place[source];
  const shown =
    figures &&
    shownOf({
      quota: place.quotaKpm,
      sp2d: figures.sp2dKpm,
      credited: figures.creditedKpm,
      transacted: figures.transactedKpm,
    });
  return shown ? [{ ...shown, code: place.code, asOf: figures.asOfTo }] : [];
}
