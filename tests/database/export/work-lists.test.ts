import { beforeAll, describe, expect, test } from "vitest";
import { parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { numberLines } from "@/lib/cases/numbers/present/numbers";
import { findNumbers } from "@/lib/cases/numbers/queries";
import { listNotices } from "@/lib/cases/reminders/queries";
import { listRuleChanges } from "@/lib/cases/settings/queries/case-rules";
import { parseVisitFilter } from "@/lib/field/filter";
import { listVisits } from "@/lib/field/queries/visits";
import { issueLetters } from "@/lib/letters/commands/issue-letters";
import { parseLetterFilter } from "@/lib/letters/filter";
import { listLetters } from "@/lib/letters/queries/letters";
import { createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { parseFollowFilter } from "@/lib/meetings/filter";
import { decide } from "@/lib/meetings/follow-ups/commands";
import { listFollowUps } from "@/lib/meetings/follow-ups/queries/follow-ups";
import { listMeetings } from "@/lib/meetings/queries/meeting";
import { listCopies } from "@/lib/repair/queries/copies";
import { listKeptEditions } from "@/lib/transparency/queries/editions";
import { aCase, aKpm, asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { rowsOf, sheetsOf } from "@/tests/support/exports";
import { admin, badung, haveSigners, makeOne, pendamping, tabanan, today, VILLAGE } from "@/tests/support/letters";

useDatabase();

const DAY = "2026-12-25";
const MANY = 230;
let letter = 0n;
let file = "";

const meet = (title: string, startsOn: string) =>
  createMeeting(badung, {
    title,
    place: "Mangupura",
    startsOn,
    endsOn: startsOn,
    regions: ["5103"],
    period: "sembako-2026-10-3",
    agenda: "",
    followsId: null,
  });

beforeAll(async () => {
  const ids = await asOwner(async (client) => {
    const period = await periodId(client);
    const made: bigint[] = [];
    for (let i = 0; i < 60; i++) {
      const kpm = await aKpm(client, { village: VILLAGE, bank: "BNI" });
      const type = i % 2 === 0 ? "SALDO_NOL" : "KKS_TIDAK_TERDISTRIBUSI";
      made.push(BigInt(await aCase(client, { type, step: "credited", period, kpm, region: VILLAGE, bank: "BNI" })));
    }
    await client.query(
      `insert into dtks_snapshots (regency_code, snapshot_on, intake_id, people, active, valid, invalid, compared)
       select '5103', date '2020-01-01' + n, 7, 10, 8, 6, 1, true from generate_series(1, ${MANY}) n`,
    );
    await client.query(
      `insert into case_rule_changes (type, by_id, by_name, owner_from, owner_to, days_from, days_to, unit_from, unit_to, reason, to_live)
       select 'SALDO_NOL', 1, 'Admin', 'bank', 'bank', 14, 1 + n, 'calendar', 'calendar', 'alasan yang cukup', false
       from generate_series(1, ${MANY}) n`,
    );
    await client.query(
      `insert into notices (user_id, on_date, kind, overdue, at_risk)
       select $1, date '2026-01-01' + n / 2, case when n % 2 = 0 then 'own' else 'queue' end, n, 0
       from generate_series(1, ${MANY}) n`,
      [badung.id],
    );
    await client.query(
      `insert into public_editions (code, on_date, state, asked_by_name, asked_at)
       select to_char(date '2026-01-01' + n, 'YYYY-MM-DD'), date '2026-01-01' + n, 'withdrawn', 'Admin', now()
       from generate_series(1, ${MANY}) n`,
    );
    const { rows } = await client.query<{ id: string }>(
      "insert into answer_files (actor_id, actor_name, file_name, sha256, accepted, refused) values ($1, 'Uji', 'jawaban.xlsx', 'sidik', 1, 60) returning id",
      [badung.id],
    );
    file = rows[0]?.id ?? "";
    await client.query(
      `insert into answer_rows (file_id, row_no, actor_id, case_number, case_id, answer, note, verb, refusal)
       select $1, n, $2, '#' || $3::text, $3::text::bigint, 'Sudah diambil', 'lewat telepon', case when n = 2 then 'take' end, case when n > 2 then 'closed' end
       from generate_series(2, 62) n`,
      [file, badung.id, String(made[0])],
    );
    await haveSigners(client);
    return made;
  });
  letter = await makeOne(badung, ids);
  const other = await makeOne(badung, ids.slice(0, 1), { again: true });
  await issueLetters(badung, { letters: [other], at: today });
  const { id } = await meet("Rakor Desember", "2026-12-01");
  for (let i = 0; i < 45; i++)
    await decide(badung, {
      id: BigInt(id),
      clientKey: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      slideKey: "",
      region: "5103",
      obstacle: "kartu belum sampai",
      followUp: `tugas ${i}`,
      owner: i < 44 ? "bank" : "dinsos",
      ownerName: "",
      dueOn: i < 43 ? "2026-12-20" : "2026-12-30",
      caseType: null,
    });
});

describe("E34 every table of the daily work can be taken away, with the lines of its screen and no cap", () => {
  test("letters: those of the chosen state, with number, families and rupiah", async () => {
    const rows = await rowsOf("letters", badung, { state: "issued" });
    const shown = (await listLetters(badung, parseLetterFilter({ state: "issued" }))).rows;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Surat: shown[0]?.number, Keadaan: "Bernomor", KPM: 1, Masalah: 1 });
    expect(await rowsOf("letters", badung)).toHaveLength(2);
    expect(await rowsOf("letters", tabanan)).toEqual([]);
  });

  test("the families of a letter: all of them, in the order of the attachment, their NIK masked", async () => {
    const rows = await rowsOf("letter", badung, { id: String(letter) });
    expect(rows.map((row) => row.No)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    for (const row of rows) expect(row["NIK (sebagian ditutup)"]).toMatch(/^99\d{4}\*{10}$/);
  });

  test("follow-ups: all of the view beyond its first page, and how each party stands", async () => {
    const first = await listFollowUps(badung, parseFollowFilter({ state: "late" }), DAY);
    expect(first.after).not.toBeNull();
    const rows = await rowsOf("follow-ups", badung, { state: "late" });
    expect(rows).toHaveLength(43);
    expect(rows.slice(0, 40).map((row) => row["Tindak lanjut"])).toEqual(first.rows.map(({ followUp }) => followUp));
    expect(await rowsOf("follow-ups", badung, { party: "dinsos" })).toHaveLength(1);
    expect(await rowsOf("follow-ups", badung, {}, 1)).toEqual([
      { Pihak: "Bank penyalur", Berjalan: 44, "Lewat tenggat": 43, Selesai: 0, Dibatalkan: 0 },
      { Pihak: "Dinsos kab/kota", Berjalan: 1, "Lewat tenggat": 0, Selesai: 0, Dibatalkan: 0 },
    ]);
  });

  test("visits: by name inside a kecamatan, beyond the first page; counted by place above it", async () => {
    await asOwner((client) => client.query("update cases set owner = 'pendamping'"));
    const first = await listVisits(pendamping, parseVisitFilter({ region: "510301" }, ""));
    expect(first.after).not.toBeNull();
    const rows = await rowsOf("field", pendamping, { region: "510301" });
    expect(rows).toHaveLength(60);
    expect(rows.slice(0, 40).map(({ Nama }) => Nama)).toEqual(first.rows.map(({ name }) => name));
    expect(await rowsOf("field", badung)).toMatchObject([{ "Kode wilayah": "510301", "Menunggu (KPM)": 60 }]);
  });

  test("the numbers of cases: each line of the chosen tab with its total, as numbers", async () => {
    for (const by of ["type", "region", "bank", "owner"]) {
      const filter = parseNumbersFilter({ by });
      const numbers = await findNumbers(badung, filter, DAY);
      if (!numbers) throw new Error("no numbers");
      const { rows, total } = numberLines(numbers, { filter, links: false, today: DAY });
      const sheet = await rowsOf("numbers", badung, { by });
      expect(sheet.map((row) => row["Belum selesai kini"])).toEqual([...rows, total].map(({ live }) => Number(live)));
      expect(sheet.at(-1)).toMatchObject({ "Belum selesai kini": 60 });
    }
    const names = (await sheetsOf("numbers", badung, { span: "month" })).map(({ name }) => name);
    expect(names).toEqual(["Menurut jenis", "Arus per bulan", "Umur", "Pertumbuhan"]);
    expect(await rowsOf("numbers", badung, { type: "SALDO_NOL" })).toMatchObject([
      { "Kode jenis": "SALDO_NOL", "Belum selesai kini": 30 },
      { Jenis: "Jumlah", "Belum selesai kini": 30 },
    ]);
  });

  test("the rows of a file of answers: what is applied, or why not", async () => {
    expect(await rowsOf("answers", badung, { file })).toMatchObject([{ "Baris Excel": 2, Akibatnya: "diambil" }]);
    const refused = await rowsOf("answers", badung, { file, rows: "refused" });
    expect(refused).toHaveLength(60);
    expect(refused[0]?.["Mengapa ditolak"]).toMatch(/tidak perlu dijawab lagi/);
  });

  test("what the screen shows only the last of: meetings, changed rules, copies, reminders and editions are all there", async () => {
    await asOwner((client) =>
      client.query(
        `insert into meetings (title, starts_on, ends_on, region_codes, period_code, created_by, created_by_name)
         select 'Rakor ' || n, date '2020-01-01' + n / 2, date '2020-01-01' + n / 2, '{5103}', 'sembako-2026-10-3', 1, 'Uji'
         from generate_series(1, ${MANY}) n`,
      ),
    );
    const titles = (await rowsOf("meetings", badung)).map(({ Rakor }) => Rakor);
    expect(titles).toHaveLength(MANY + 1);
    expect(new Set(titles).size).toBe(MANY + 1);
    expect(titles.slice(0, 200)).toEqual((await listMeetings(badung, DAY)).map(({ title }) => title));
    expect(await rowsOf("case-types", admin, {}, 1)).toHaveLength(MANY);
    expect((await listRuleChanges(admin)).length).toBeLessThan(MANY);
    expect(await rowsOf("repair", badung)).toHaveLength(MANY);
    expect((await listCopies(badung, "5103")).length).toBeLessThan(MANY);
    const reminders = (await rowsOf("notices", badung)).map((row) => row["Lewat tenggat"]);
    expect(new Set(reminders).size).toBe(MANY);
    expect(reminders.slice(0, 100)).toEqual((await listNotices(badung)).map(({ overdue }) => overdue));
    expect(await rowsOf("editions", admin)).toHaveLength(MANY);
    expect((await listKeptEditions(admin)).length).toBeLessThan(MANY);
  });
});
