import type { PoolClient } from "pg";
import { CLOSED_BY_DATA, SYSTEM_NAME } from "@/lib/cases/rules/lifecycle";
import type { DemoPeriod } from "./totals";

// What people did about the cases of the period that has ended, by the demo accounts of Bali and Lombok Tengah; elsewhere
// nobody has begun. Who did how much follows from a hash of the NIK, so that it is the same every time.

/** Cases opened by the demo carry the date of its data, not of the machine: the defaults stand still while `work` runs. */
export async function openedOn<T>(client: PoolClient, day: string, work: () => Promise<T>): Promise<T> {
  await setMoment(client, `'${day} 10:00+08'`);
  const result = await work();
  await setMoment(client, "now()");
  return result;
}

async function setMoment(client: PoolClient, moment: string): Promise<void> {
  await client.query(`alter table cases alter opened_at set default ${moment}`);
  await client.query(`alter table case_events alter at set default ${moment}`);
}

const STEPS: readonly { verb: string; from: string; to: string; upto: number; days: number }[] = [
  { verb: "take", from: "open", to: "taken", upto: 60, days: 4 },
  { verb: "verify", from: "taken", to: "verified", upto: 40, days: 12 },
  { verb: "close", from: "verified", to: "closed", upto: 22, days: 19 },
];

const NOTES: Record<string, string> = {
  take: "Data diteruskan ke petugas lapangan.",
  verify: "Sudah didatangi bersama perangkat desa; keterangan bank sesuai keadaan.",
};
const CLOSINGS: readonly [type: string, reason: string, note: string][] = [
  ["SALDO_NOL", "selesai", "Cabang bank menunjukkan bukti pemindahbukuan."],
  ["GAGAL_EWALLET", "selesai", "Top-up diulang oleh cabang bank; bukti terlampir di surat bank."],
  ["KKS_TIDAK_TERDISTRIBUSI", "selesai", "Kartu diserahkan; berita acara ditandatangani pengurus."],
  ["TIDAK_DITEMUKAN", "diganti", "Pindah alamat; pengganti ditetapkan lewat musdes."],
  ["MENINGGAL", "diganti", "Surat kematian dari desa; pengganti ditetapkan lewat musdes."],
  ["TIDAK_TRANSAKSI", "dikembalikan", "Pengurus meninggal tanpa ahli waris; dana dikembalikan."],
  ["NIK_TIDAK_PADAN", "selesai", "NIK diperbaiki Dispendukcapil; menunggu DPM berikutnya."],
];

/** Takes, verifies and closes a part of the cases of a period, as people did. */
export async function seedHistory(client: PoolClient, period: DemoPeriod, openedAt: string): Promise<void> {
  await client.query(
    `create temp table worked on commit drop as
     select c.id, c.type, u.id as actor_id, u.name as actor_name, x.h % 100 as share, x.h / 100 % 2800 as minutes
     from cases c join kpm k on k.id = c.kpm_id
     join users u on u.email = case c.regency_code when '5103' then 'badung' when '5102' then 'tabanan' when '5202' then 'loteng'
       else 'bali' end || '@salur.example'
     cross join lateral (select abs(hashint8(k.nik)) as h) x
     where c.period_id = $1 and c.state <> 'closed' and c.type = any($2) and (c.region_code ^@ '51' or c.region_code ^@ '5202')`,
    [period.id, CLOSINGS.map(([type]) => type)],
  );
  for (const { verb, from, to, upto, days } of STEPS) {
    await client.query(
      `with moved as (
         update cases c set state = $2, version = version + 1, assignee_id = w.actor_id, assignee_name = w.actor_name,
           closed_at = case when $2 = 'closed' then m.at end, closed_reason = case when $2 = 'closed' then t.reason end
         from worked w
         left join unnest($6::text[], $7::text[], $8::text[]) as t(type, reason, note) on t.type = w.type
         cross join lateral (select ($5 || ' 08:00+08')::timestamptz + make_interval(days => $4::int + w.minutes::int % 5, mins => w.minutes::int % 480) as at) m
         where c.id = w.id and w.share < $3 and c.state = $1
         returning c.id, w.actor_id, w.actor_name, m.at, t.note)
       insert into case_events (case_id, at, actor_id, actor_name, verb, from_state, to_state, note)
       select id, at, actor_id, actor_name, $9, $1, $2, case when $2 = 'closed' then note else $10 end from moved order by id`,
      [
        from,
        to,
        upto,
        days,
        openedAt,
        CLOSINGS.map(([type]) => type),
        CLOSINGS.map(([, reason]) => reason),
        CLOSINGS.map(([, , note]) => note),
        verb,
        NOTES[verb] ?? "",
      ],
    );
  }
  await client.query("drop table worked");
}

/** Saldo nol of the first report of a period that the next report closed by itself: about one family in a hundred. */
export async function seedClosedByData(client: PoolClient, period: DemoPeriod, openedAt: string): Promise<void> {
  await client.query(
    `insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, state, owner, amount_rp, detail,
       opened_at, due_from, due_on, closed_at, closed_reason, intake_id, version)
     select 'SALDO_NOL', 'credited', d.period_id, d.kpm_id, d.regency_code, d.region_code, d.bank_code, 'closed', 'bank', d.credited_rp,
       'Bank melaporkan "SALDO NOL". Dana belum masuk.', ($2 || ' 10:00+08')::timestamptz, $2::date, $2::date + 30,
       ($3 || ' 10:00+08')::timestamptz, '${CLOSED_BY_DATA}', d.bank_intake_id, 2
     from disbursements d join kpm k on k.id = d.kpm_id
     where d.period_id = $1 and d.transacted_rp > 0 and abs(hashint8(k.nik)) % 90 = 7`,
    [period.id, openedAt, period.ends],
  );
  const closed = `from cases c join disbursements d on d.period_id = c.period_id and d.kpm_id = c.kpm_id
    where c.period_id = $1 and c.closed_reason = '${CLOSED_BY_DATA}' order by c.id`;
  await client.query(
    `insert into case_events (case_id, at, actor_name, verb, to_state, note, intake_id)
     select c.id, c.opened_at, '${SYSTEM_NAME}', 'open', 'open', c.detail, c.intake_id ${closed}`,
    [period.id],
  );
  await client.query(
    `insert into case_events (case_id, at, actor_name, verb, from_state, to_state, note, intake_id)
     select c.id, c.closed_at, '${SYSTEM_NAME}', 'close', 'open', 'closed', 'Ditutup oleh data: transaksi Rp' || rp(d.transacted_rp)
       || ' tampak di laporan bank ' || d.bank_code || ' (berkas #' || d.bank_intake_id || ', baris ' || d.bank_row_no || ').', c.intake_id ${closed}`,
    [period.id],
  );
}
