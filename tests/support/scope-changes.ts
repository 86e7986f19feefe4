import { aCase, aDisbursement, aLetter, anIntake, asOwner, counted } from "./builders";
import type { Target } from "./scope-table";

/** Adds to and changes everything that the target's kab/kota, Tabanan (5102), holds. */
export async function changeTabanan(target: Target, times: number): Promise<void> {
  await asOwner(async (client) => {
    for (let i = 0; i < times; i++) {
      const kpm = await aDisbursement(client, {
        period: target.period,
        village: target.village,
        ordered: 600_000,
        credited: 600_000,
        balance: 600_000,
      });
      await aCase(client, {
        type: "TIDAK_TRANSAKSI",
        step: "transacted",
        period: target.period,
        kpm,
        region: target.village,
      });
      await anIntake(client, "5102", `rahasia-${i}.csv`);
    }
    await client.query(
      `with person as (insert into users (email, name, role, password_hash)
         values ('baru' || random() || '@salur.example', 'Petugas baru', 'dinsos-kabkota', '-') returning id)
       insert into user_scopes select id, '5102' from person`,
    );
    await client.query("update kpm set name = name || ' BARU' where regency_code = '5102'");
    await client.query("update cases set detail = 'berubah', amount_rp = amount_rp + 7 where regency_code = '5102'");
    await client.query(
      "update case_events set note = 'berubah' where case_id in (select id from cases where regency_code = '5102')",
    );
    // A step that names the neighbour's file.
    await client.query(
      `insert into case_events (case_id, actor_name, verb, to_state, intake_id)
       select max(id), 'Salur', 'open', 'open', $1 from cases where regency_code = '5102'`,
      [target.intake],
    );
    await client.query(
      `insert into dtks_snapshots (regency_code, snapshot_on, people, intake_id) values ('5102', '2026-11-20', 1, 0)
       on conflict (regency_code, snapshot_on) do update set people = dtks_snapshots.people + 1`,
    );
    await client.query(
      `insert into dtks_moves select '5102', '2026-11-20', 'entered', 1 + count(*), '5102012001', 'd1', 'ORANG BARU' from dtks_moves
       where regency_code = '5102'`,
    );
    await client.query(
      "update kpm set nik_matched = false where id in (select id from kpm where regency_code = '5102' and nik_matched is distinct from false order by id limit 1)",
    );
    await client.query(
      `insert into reconciliations (period_id, regency_code, bank_code, computed_at, as_of, totals, ordered_kpm, ordered_rp,
         credited_kpm, credited_rp, difference_kpm, difference_rp, has_order, has_field)
       select period_id, regency_code, 'B' || (select count(*) from reconciliations), computed_at, as_of, totals, 0, 0, 0, 0, 0, 0, false, false
       from reconciliations where regency_code = '5102' order by id limit 1`,
    );
    await client.query(
      `update cases set state = 'taken', answered_by = 'bank' where id = (
         select max(id) from cases where regency_code = '5102' and state = 'open')`,
    );
    await client.query(
      "update cases set owner = 'pendamping' where regency_code = '5102' and type = 'TIDAK_TRANSAKSI'",
    );
    await client.query(
      `insert into field_results (client_key, kpm_id, regency_code, region_code, bank_code, result, visited_on, recorded_by, recorded_by_name)
       select gen_random_uuid()::text, id, regency_code, region_code, bank_code, 'met', '2026-11-20', 0, 'Uji' from kpm where id = $1`,
      [target.kpm],
    );
    await client.query(
      `insert into field_photos (client_key, visit_id, kpm_id, region_code, stored_name, width, height, recorded_by)
       select gen_random_uuid()::text, id, kpm_id, region_code, md5(random()::text), 9, 9, recorded_by
       from field_results where kpm_id = $1`,
      [target.kpm],
    );
    await client.query(
      `insert into kpm_notes (kpm_id, regency_code, region_code, bank_code, note, author_id, author_name)
       select id, regency_code, region_code, bank_code, 'catatan', 0, 'Uji' from kpm where id = $1`,
      [target.kpm],
    );
    await client.query(
      `insert into dtks_rows (regency_code, snapshot_on, person_key, region_code, nik, name, nik_status, active, intake_id, row_no)
       select regency_code, '2026-11-20', 'n' || nik, region_code, nik, name, 'valid', true, 0, 1 from kpm where id = $1`,
      [target.kpm],
    );
    await client.query("update quotas set kpm = kpm + 11 where regency_code = '5102'");
    await client.query("update recaps set sp2d_kpm = sp2d_kpm + 13 where regency_code = '5102'");
    await client.query(
      `insert into reconciliation_ages select id, 'untouched', 1, '2026-10-01', 5, 5, 0, 0, 5 from reconciliations
       where regency_code = '5102' on conflict do nothing`,
    );
    await client.query("update disbursements set transacted_rp = 17 where regency_code = '5102'");
    await client.query(
      `update disbursements set transacted_rp = null, status = 'kks-tidak-terdistribusi' where regency_code = '5102'
       and kpm_id = (select max(kpm_id) from disbursements where regency_code = '5102')`,
    );
    await client.query(
      `update disbursements set bank_intake_id = 1 where regency_code = '5102'
       and kpm_id < (select max(kpm_id) from disbursements where regency_code = '5102')`,
    );
    await client.query(
      "update reconciliations set difference_kpm = difference_kpm + 5, as_of = '2026-11-21' where regency_code = '5102'",
    );
    await client.query(
      `insert into minutes (period_id, regency_code, bank_code, totals, voided_at)
       select period_id, regency_code, bank_code, totals, now() from reconciliations where regency_code = '5102'`,
    );
    await client.query("update cards set account_no = '5102999' where regency_code = '5102'");
    await client.query(
      "update intakes set kind = 'dpm', file_name = 'baru ' || file_name, refused = refused + 1, rows_read = rows_read + 1 where region_code = '5102'",
    );
    await client.query(
      "insert into intake_remarks select id, 5, 1, 'refused', 'NIK', 'panjang', 'x' from intakes where region_code = '5102' on conflict do nothing",
    );
    await client.query("update intakes set period_id = $1 where region_code = '5102' and state = 'done'", [
      target.period,
    ]);
    await client.query("insert into approval_rules values ('5102', true, 'Uji')");
    await client.query(
      "update intakes set state = 'planned', uploaded_by = 99 where region_code = '5102' and file_name ^@ 'baru rahasia'",
    );
    await client.query("insert into intake_mappings values ('dpm', '5102', '', 'nomor', 'nik', 0)");
    await client.query(
      `insert into intake_samples select id, 1, 'NAMA', 'name', '{NAMA RAHASIA}' from intakes where region_code = '5102'`,
    );
    await client.query(
      `insert into intake_refused_rows select id, 5, '["NAMA RAHASIA"]' from intakes where region_code = '5102'`,
    );
    await client.query(
      `insert into intake_cells select id, '', 5, 1, 1, 'NAMA RAHASIA', 99, 'ORANG RAHASIA' from intakes where region_code = '5102'`,
    );
    await client.query(
      `insert into intake_findings select id, 'unknown', 'kata', 'NAMA RAHASIA', 1, '{5}', '' from intakes where region_code = '5102'`,
    );
    await client.query(
      `insert into intake_changes select id, 5, 'added', 1, 'NAMA RAHASIA', null, '{"credited_rp": 1}' from intakes where region_code = '5102'`,
    );
    await client.query(
      "insert into case_views (owner_id, owner_name, region_code, party, name, sharing, query) values (98, 'Tabanan', '5102', 'dinsos', gen_random_uuid()::text, 'shared', 'view=all')",
    );
    await client.query(
      "update meetings set place = 'Tabanan', title = title || ' lagi', version = version + 1 where region_codes = '{5102}'",
    );
    await client.query(
      "update action_items set obstacle = 'berubah', meeting_title = 'Rakor lain', state = 'done' where region_code = '5102'",
    );
    await client.query(
      "insert into action_item_events (item_id, actor_name, verb) select id, 'Uji', 'finish' from action_items where region_code = '5102'",
    );
    await client.query(
      `insert into meeting_snapshots (meeting_id, version, taken_by_name, figures)
       select $1, 1 + count(*), 'Uji', '{"form": 0}' from meeting_snapshots where meeting_id = $1`,
      [target.meeting],
    );
    await client.query("update letters set subject = subject || ' baru' where regency_code = '5102'");
    await client.query("update letter_cases set name = name || ' BARU' where letter_id = $1", [target.letter]);
    await aLetter(client, "5102", target.letterBatch);
    await client.query(
      "insert into letter_events (letter_id, actor_id, actor_name, verb) values ($1, 0, 'Uji', 'sent')",
      [target.letter],
    );
    await client.query(
      `insert into letter_offices (region_code, head_lines, place, signer_title, number_pattern, changed_by_name)
       values ('5102', '{A,B}', 'Tabanan', 'Kepala', '{nomor}/{tahun}', 'Uji')
       on conflict (region_code) do update set version = letter_offices.version + 1`,
    );
    await counted(client, target.period, "5102");
  });
}
