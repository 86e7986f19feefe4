import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import { chosenCases, WRITTEN } from "@/lib/letters/queries/chosen";
import { type Plan, planLetters } from "@/lib/letters/queries/plan";
import { LETTERS_MOST } from "@/lib/letters/rules/letter";
import { officeCodeOf } from "@/lib/letters/rules/office";
import { SUBJECTS } from "@/lib/letters/rules/subjects";
import type { MakeLettersInput } from "@/lib/letters/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";
import { issueLetters } from "./issue-letters";

// Many letters from many cases in one transaction and a handful of statements: the plan as the person saw it, the letters,
// each case where its bucket goes, the sums, their numbers. The cases themselves stay as they are.

export type MadeLetters = { batch: bigint; letters: number; cases: number };

/** Makes one letter a recipient; the same form sent twice makes them once. */
export async function makeLetters(
  actor: UserActor,
  input: MakeLettersInput & { request: string; today: string },
  outer?: Tx,
): Promise<MadeLetters> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak membuat surat.");
  return joining(actor, outer, async (tx) => {
    const batch = await openBatch(tx, actor, input.request);
    if (batch === null) return madeBefore(tx, actor, input.request);
    await oneAtATime(tx, actor);
    const plan = await planLetters(actor, input, tx);
    demandExpected(plan, input);
    await addLetters(tx, actor, batch, plan);
    const cases = await addCases(tx, actor, batch, plan, input);
    await sumUp(tx, batch);
    const ids = await tx.$queryRaw<{ id: bigint }[]>`
      insert into letter_events (letter_id, actor_id, actor_name, verb)
      select id, ${actor.id}, ${actor.name}, 'made' from letters where batch_id = ${batch} order by place
      returning letter_id as id`;
    await tx.$executeRaw`update letter_batches set letters = ${ids.length}, cases = ${cases} where id = ${batch}`;
    await recordAudit(tx, actor, {
      action: "letters.made",
      subject: `pembuatan surat ${batch}`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: { letters: ids.length, cases },
    });
    if (input.issue) await issueLetters(actor, { letters: ids.map(({ id }) => id), at: input.today }, tx);
    return { batch, letters: ids.length, cases };
  });
}

/** Two people who write about the same cases at once: the second finds them written already. */
async function oneAtATime(tx: Tx, { regions }: UserActor): Promise<void> {
  const province = regions[0]?.slice(0, 2) ?? "";
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`letters:${province}`}, 72707370))`;
}

/** Its number, or null when the same form came before. */
async function openBatch(tx: Tx, actor: UserActor, request: string): Promise<bigint | null> {
  const [opened] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into letter_batches (request, actor_id) values (${request}, ${actor.id})
    on conflict (actor_id, request) do nothing returning id`;
  return opened?.id ?? null;
}

async function madeBefore(tx: Tx, actor: UserActor, request: string): Promise<MadeLetters> {
  const [before] = await tx.$queryRaw<MadeLetters[]>`
    select id as batch, letters, cases from letter_batches where actor_id = ${actor.id} and request = ${request}`;
  if (!before) throw notFound("Pembuatan surat");
  return before;
}

function demandExpected(plan: Plan, { letters, cases }: MakeLettersInput): void {
  const found = plan.letters.reduce((sum, letter) => sum + letter.cases, 0);
  if (plan.cases === 0) throw notFound("Masalah");
  if (plan.letters.length === 0) throw refused("Tidak satu pun masalah yang dipilih masuk ke dalam surat.");
  if (plan.cases > BULK_MOST || plan.letters.length > LETTERS_MOST)
    throw new Refusal("limit", `Paling banyak ${LETTERS_MOST} surat sekaligus; persempit saringan.`);
  if (plan.letters.length !== letters || found !== cases)
    throw conflict(
      `Sementara itu daftarnya berubah: sekarang ${plan.letters.length} surat tentang ${found} masalah. Periksa, lalu ulangi.`,
    );
}

async function addLetters(tx: Tx, actor: UserActor, batch: bigint, { letters }: Plan): Promise<void> {
  const rows = letters.map(({ kind, regencyCode, regionCode, bankCode, recipient, recipientAt }, index) => ({
    place: index + 1,
    office: officeCodeOf(actor.role, regencyCode),
    kind,
    regency: regencyCode,
    region: regionCode,
    bank: bankCode,
    recipient,
    at: recipientAt,
    subject: SUBJECTS[kind],
  }));
  await tx.$executeRaw`
    insert into letters (batch_id, place, office_code, kind, regency_code, region_code, bank_code, recipient, recipient_at,
      subject, created_by, created_by_name)
    select ${batch}, place, office, kind, regency, region, bank, recipient, "at", subject, ${actor.id}, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (place integer, office text, kind text, regency text,
      region text, bank text, recipient text, "at" text, subject text)`;
}

type Asked = Pick<MakeLettersInput, "chosen" | "again"> & { today: string };

/** Puts each case where its bucket goes, in the order of village and name; how many. */
async function addCases(tx: Tx, actor: UserActor, batch: bigint, plan: Plan, asked: Asked): Promise<number> {
  const ways = plan.letters.flatMap(({ buckets }, index) =>
    buckets.map(({ type, regionCode, bankCode }) => ({ type, region: regionCode, bank: bankCode, place: index + 1 })),
  );
  return tx.$executeRaw`
    with way as materialized (
      select distinct type, region, bank, place from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb)
        as w (type text, region text, bank text, place integer)
    )
    insert into letter_cases (letter_id, seq, case_id, kpm_id, name, nik_masked, address, village, bank_code, type,
      period_label, families, amount_rp, due_on)
    select l.id, row_number() over (partition by l.id order by c.region_code, k.name, c.id), c.id, c.kpm_id,
      coalesce(k.name, ''), coalesce(masked_nik(k.nik), ''),
      coalesce(k.address, ''), coalesce(v.name, ''), c.bank_code, c.type, p.label, c.families, c.amount_rp, c.due_on
    from cases c
    join way w on w.type = c.type and w.region = c.region_code and w.bank = c.bank_code
    join letters l on l.batch_id = ${batch} and l.place = w.place
    join periods p on p.id = c.period_id
    left join kpm k on k.id = c.kpm_id
    left join regions v on v.code = c.region_code and v.level = 4
    where ${chosenCases(actor, asked.chosen, asked.today)} and c.state <> 'closed' and (${asked.again} or not ${WRITTEN})`;
}

/** The sums of each letter, its nearest deadline and the date of its newest data. */
async function sumUp(tx: Tx, batch: bigint): Promise<void> {
  await tx.$executeRaw`
    update letters l set cases = s.cases, families = s.families, amount_rp = s.amount_rp, due_on = s.due_on,
      data_on = s.data_on
    from (select f.letter_id, count(*) as cases, sum(f.families) as families, sum(f.amount_rp) as amount_rp,
        min(f.due_on) as due_on, coalesce(max(i.as_of), max(c.opened_at)::date) as data_on
      from letter_cases f join letters o on o.id = f.letter_id and o.batch_id = ${batch}
      join cases c on c.id = f.case_id left join intakes i on i.id = c.intake_id group by 1) s
    where l.id = s.letter_id`;
  const [empty] = await tx.$queryRaw<
    { id: bigint }[]
  >`select id from letters where batch_id = ${batch} and cases = 0 limit 1`;
  if (empty) throw conflict("Sementara itu sebagian masalahnya berubah. Periksa daftarnya, lalu ulangi.");
}
