import type { PoolClient } from "pg";
import type { CaseTypeCode, LetterKind } from "@/lib/cases/rules/catalogue";
import type { LetterState } from "@/lib/letters/rules/letter";
import { letterNumber } from "@/lib/letters/rules/number";
import { defaultOffice } from "@/lib/letters/rules/office";
import { recipientOf } from "@/lib/letters/rules/recipient";
import { sentSentence } from "@/lib/letters/rules/sentences";
import { SUBJECTS } from "@/lib/letters/rules/subjects";

// Builder of letters for the stories: by a demo account, on days that count from the demo's own today. The sums follow from
// its lines, as they do where people write.

export type LetterSketch = {
  /** The demo account that writes it, without its domain. */
  by: string;
  regency: string;
  kind: LetterKind;
  /** Whose cases: the kab/kota, or the village that it goes to. */
  region: string;
  bank: string;
  types: readonly CaseTypeCode[];
  /** The periods whose live cases it is about. */
  periods: readonly number[];
  state: LetterState;
  madeOn: string;
  /** The year's number; null for a draft. */
  seq: number | null;
  sentOn?: string;
  cancelled?: { on: string; why: string };
};

type Names = { regency: string; bank: string; village: string };

/** Who signs in the demo; nobody real. */
const SIGNER = { signerName: "Wayan Contoh, S.Sos., M.Si.", signerRank: "Pembina Tingkat I", signerNip: "" };
const officeOf = (regionName: string) => ({ ...defaultOffice(regionName), ...SIGNER });

/** How every Dinsos that has a demo account writes, so that a letter can be given its number. */
export async function addOffices(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `select distinct r.code, r.name from users u join user_scopes s on s.user_id = u.id join regions r on r.code = s.region_code
     where (u.role, length(r.code)) in (('dinsos-kabkota', 4), ('dinsos-provinsi', 2)) order by r.code`,
  );
  for (const { code, name } of rows) {
    const { headLines, place, signerTitle, signerName, signerRank, numberPattern } = officeOf(name);
    await client.query(
      `insert into letter_offices (region_code, head_lines, place, signer_title, signer_name, signer_rank, number_pattern,
         changed_by_name) values ($1, $2, $3, $4, $5, $6, $7, 'data contoh') on conflict do nothing`,
      [code, headLines, place, signerTitle, signerName, signerRank, numberPattern],
    );
  }
}

/** A letter with its lines and its history; a demo so small that it would be about nobody has none. */
export async function aLetter(client: PoolClient, sketch: LetterSketch): Promise<void> {
  const { rows: about } = await client.query<Names>(
    `select r.name as regency, coalesce(b.name, '') as bank, v.name as village
     from cases c join regions r on r.code = c.regency_code join regions v on v.code = $5
     left join banks b on b.code = $2 where ${ABOUT} group by 1, 2, 3`,
    aboutOf(sketch),
  );
  const [names] = about;
  if (!names) return;
  const letter = await addLetter(client, sketch, names);
  await client.query(
    `insert into letter_cases (letter_id, seq, case_id, kpm_id, name, nik_masked, address, village, bank_code, type,
       period_label, families, amount_rp, due_on)
     select $6, row_number() over (order by c.region_code, k.name, k.nik, c.type, p.starts_on), c.id, k.id, k.name,
       masked_nik(k.nik), k.address, coalesce(v.name, ''), c.bank_code, c.type,
       p.label, c.families, c.amount_rp, c.due_on
     from cases c join kpm k on k.id = c.kpm_id join periods p on p.id = c.period_id
     left join regions v on v.code = c.region_code and v.level = 4 where ${ABOUT}`,
    [...aboutOf(sketch), letter.id],
  );
  await client.query(
    `update letters l set cases = s.cases, families = s.families, amount_rp = s.amount_rp, due_on = s.due_on
     from (select count(*) as cases, sum(families) as families, sum(amount_rp) as amount_rp, min(due_on) as due_on
       from letter_cases where letter_id = $1) s where l.id = $1`,
    [letter.id],
  );
  await addHistory(client, sketch, letter);
}

const ABOUT = `c.regency_code = $1 and ($2 = '' or c.bank_code = $2) and c.type = any ($3) and c.period_id = any ($4)
  and c.region_code ^@ $5
  and c.state <> 'closed' and c.kpm_id is not null`;
const aboutOf = ({ regency, bank, types, periods, region }: LetterSketch): unknown[] => [
  regency,
  bank,
  types,
  periods,
  region,
];

type Added = { id: string; number: string | null; recipient: string };

async function addLetter(client: PoolClient, sketch: LetterSketch, { regency, bank, village }: Names): Promise<Added> {
  const { kind, seq, madeOn, sentOn = null } = sketch;
  const to = recipientOf(
    { kind, regencyCode: sketch.regency, regionCode: sketch.region, bankCode: sketch.bank },
    { regency, village, bank },
  );
  const office = officeOf(regency);
  const number = seq === null ? null : letterNumber(office.numberPattern, seq, madeOn);
  const { rows } = await client.query<{ id: string }>(
    `with by as (select id, name from users where email = $1 || '@salur.example'),
       batch as (insert into letter_batches (request, actor_id, letters, at)
         select 'data contoh ' || (select count(*) from letter_batches), by.id, 1, ($2 || ' 09:00+08')::timestamptz from by returning id)
     insert into letters (batch_id, place, office_code, kind, regency_code, region_code, bank_code, recipient, recipient_at,
       subject, state, number, number_seq, number_year, dated_on, sender, data_on, created_by, created_by_name, created_at,
       sent_on, sent_means, version)
     select batch.id, 1, $3, $4, $3, $18, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $2::date, by.id, by.name,
       ($2 || ' 09:00+08')::timestamptz, $15, $16, $17 from by, batch returning id`,
    [
      sketch.by,
      madeOn,
      sketch.regency,
      kind,
      sketch.bank,
      to.recipient,
      to.recipientAt,
      SUBJECTS[kind],
      sketch.state,
      number,
      seq,
      seq === null ? null : Number(madeOn.slice(0, 4)),
      seq === null ? null : madeOn,
      seq === null ? null : JSON.stringify(office),
      sentOn,
      sentOn === null ? null : "courier",
      seq === null ? 1 : sketch.state === "issued" ? 2 : 3,
      sketch.region,
    ],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error("the letter was not stored");
  if (seq !== null)
    await client.query(
      `insert into letter_counters (office_code, year, last) values ($1, $2, $3)
       on conflict (office_code, year) do update set last = greatest(letter_counters.last, excluded.last)`,
      [sketch.regency, Number(madeOn.slice(0, 4)), seq],
    );
  return { id, number, recipient: to.recipient };
}

async function addHistory(client: PoolClient, sketch: LetterSketch, { id, number, recipient }: Added): Promise<void> {
  const { by, madeOn, sentOn, cancelled } = sketch;
  const sent = sentOn ? sentSentence({ number, datedOn: madeOn, recipient }, sentOn, "courier") : "";
  const events: [on: string, hour: number, verb: string, note: string][] = [[madeOn, 9, "made", ""]];
  if (number !== null) events.push([madeOn, 10, "issued", ""]);
  if (sentOn) events.push([sentOn, 11, "sent", sent]);
  if (cancelled) events.push([cancelled.on, 14, "cancelled", cancelled.why]);
  for (const [on, hour, verb, note] of events)
    await client.query(
      `insert into letter_events (letter_id, at, actor_id, actor_name, verb, note)
       select $1, $2, id, name, $3, $4 from users where email = $5 || '@salur.example'`,
      [id, `${on} ${hour}:00+08`, verb, note, by],
    );
  if (sentOn)
    await client.query(
      `insert into case_events (case_id, at, actor_id, actor_name, verb, from_state, to_state, note)
       select c.id, $2, u.id, u.name, 'letter', c.state, c.state, $3
       from letter_cases f join cases c on c.id = f.case_id join users u on u.email = $4 || '@salur.example'
       where f.letter_id = $1 order by f.seq`,
      [id, `${sentOn} 11:00+08`, sent, by],
    );
}
