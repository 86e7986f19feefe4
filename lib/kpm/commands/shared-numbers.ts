import "server-only";
import type { PoolClient } from "pg";

// Numbers that occur twice are rare and change only when families or cards do. Triggers name the kab/kota that changed;
// the caller refreshes them first. Rejected: looking for doubles with every bank report, a quarter of its time.

/** Finds again which families share a number in the kab/kota inside `prefix` that changed since the last time. */
export async function refreshSharedNumbers(client: PoolClient, prefix: string): Promise<void> {
  const { rows } = await client.query<{ code: string }>(
    `delete from shared_numbers_stale where regency_code ^@ left($1, 4) returning regency_code as code`,
    [prefix],
  );
  if (rows.length === 0) return;
  const regencies = rows.map(({ code }) => code).sort();
  await findSameNik(client, regencies);
  await client.query("delete from shared_numbers where kind <> 'NIK' and regency_code = any($1)", [regencies]);
  await findSameFamilyCard(client, regencies);
  await findSameCard(client, regencies);
}

/** NIK across kab/kota: a group may be partly outside, so it is rebuilt as a whole. */
async function findSameNik(client: PoolClient, regencies: readonly string[]): Promise<void> {
  await client.query(
    `create temp table same_nik on commit drop as
     select k.nik from kpm k join kpm o on o.nik = k.nik and o.regency_code <> k.regency_code where k.regency_code = any($1)`,
    [regencies],
  );
  await client.query(
    `insert into same_nik select k.nik from shared_numbers s join shared_numbers m using (kind, group_id)
     join kpm k on k.id = m.kpm_id where s.kind = 'NIK' and s.regency_code = any($1)`,
    [regencies],
  );
  await client.query(
    `delete from shared_numbers where kind = 'NIK' and (kpm_id in (select id from kpm where nik in (select nik from same_nik))
       or group_id in (select group_id from shared_numbers where kind = 'NIK' and regency_code = any($1)))`,
    [regencies],
  );
  await client.query(
    `insert into shared_numbers
     select 'NIK', group_id, id, regency_code from (
       select id, regency_code, min(id) over same as group_id, count(*) over same as families
       from kpm where nik in (select nik from same_nik) window same as (partition by nik)) k where families > 1`,
  );
  await client.query("drop table same_nik");
}

async function findSameFamilyCard(client: PoolClient, regencies: readonly string[]): Promise<void> {
  await client.query(
    `create temp table same_kk on commit drop as
     select regency_code, no_kk, min(id) as group_id from kpm where regency_code = any($1) and no_kk is not null
     group by 1, 2 having count(*) > 1`,
    [regencies],
  );
  await client.query(
    `insert into shared_numbers select 'KK', s.group_id, k.id, k.regency_code
     from same_kk s join kpm k on k.regency_code = s.regency_code and k.no_kk = s.no_kk where k.regency_code = any($1)`,
    [regencies],
  );
  await client.query("drop table same_kk");
}

/** A family may hold several cards; only a number with two families counts. Accounts are compared inside a bank. */
async function findSameCard(client: PoolClient, regencies: readonly string[]): Promise<void> {
  await client.query(
    `create temp table held on commit drop as
     select c.kpm_id, k.regency_code, c.bank_code, c.card_no, c.account_no from kpm k join cards c on c.kpm_id = k.id
     where k.regency_code = any($1)`,
    [regencies],
  );
  await client.query("analyze held");
  for (const [kind, number] of [
    ["KKS", "regency_code, card_no"],
    ["rekening", "regency_code, bank_code, account_no"],
  ]) {
    await client.query(
      `insert into shared_numbers
       select distinct '${kind}', s.group_id, h.kpm_id, h.regency_code from held h join (
         select ${number}, min(kpm_id) as group_id from held where ${number?.split(", ").at(-1)} is not null
         group by ${number} having min(kpm_id) <> max(kpm_id)) s using (${number})`,
    );
  }
  await client.query("drop table held");
}
