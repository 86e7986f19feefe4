// npm run bench -- export [--rows 1000000] [--runs 3]: the list of families of a province as XLSX, from the database through
// row-level security to the last byte, alternating with hucre writing the same cells that already lie in memory.
import { writeXlsxStream } from "hucre";
import { mintUserActor, systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { typeLabel } from "@/lib/cases/present/words";
import type { WorkbookValue } from "@/lib/documents/shapes/sheet";
import { workbookStream } from "@/lib/documents/write/workbook";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { familySheet } from "@/lib/kpm/present/families";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { disconnect, ownerPool } from "@/lib/platform/database/db";
import { seedReference } from "@/prisma/seed/reference/index";

const PROVINCE = "51";
const worker = systemActor("uji kecepatan");
const operator = mintUserActor({
  id: 1n,
  name: "Uji",
  role: "dinsos-provinsi",
  regions: [PROVINCE],
  bank: null,
  byName: true,
});
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const rows = option("rows", 1_000_000);
const runs = option("runs", 3);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Families of all kab/kota of the province with a quarter's money; one in twenty has an open case. */
async function prepare(): Promise<number> {
  const period = await inBulk(worker, async (client) => {
    await client.query("truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts cascade");
    const { rows: found } = await client.query<{ id: number }>(
      "select id::int from periods where code = 'sembako-2026-10-3'",
    );
    const id = found[0]?.id ?? 0;
    await client.query("select open_period($1::smallint)", [id]);
    await client.query(
      `insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
       select left(village, 4), village, 9951030000000000 + n, 'KELUARGA UJI ' || n, 'BNI', true, 0, n
       from (select array_agg(code order by code) as codes from regions where level = 4 and code like $1 || '%') v,
         generate_series(1, $2::bigint) n, lateral (select v.codes[1 + (n - 1) * array_length(v.codes, 1) / $2] as village) p`,
      [PROVINCE, rows],
    );
    await client.query(
      `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, credited_rp, transacted_rp, as_of)
       select $1, id, regency_code, region_code, bank_code, true, 600000, 600000, case when row_no % 20 = 0 then 0 else 600000 end, '2026-11-20' from kpm`,
      [id],
    );
    await client.query(
      `insert into cases (type, step, period_id, regency_code, region_code, kpm_id, bank_code, families, amount_rp, owner, due_on, intake_id)
       select 'TIDAK_TRANSAKSI', 'transacted', $1, regency_code, region_code, id, bank_code, 1, 600000, 'dinsos-kabkota', '2026-12-20', 0
       from kpm where row_no % 20 = 0`,
      [id],
    );
    return id;
  });
  for (const table of ["kpm", "disbursements", "cases"]) await ownerPool().query(`vacuum analyze ${table}`);
  return period;
}

/** Reads a stream to its end without keeping it. */
async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.length;
  return bytes;
}

const sheetOf = (period: number) =>
  familySheet(listAllFamilies(operator, parseKpmFilter({}), period), { money: true, labelOf: typeLabel });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

await inBulk(worker, seedReference);
const period = await prepare();
let peak = 0;
let size = 0;
const own = async () => {
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  size = await drain(workbookStream([sheetOf(period)]));
  clearInterval(watch);
};
// The first one runs before the reference fills the memory, so that its peak is its own.
await own();
const peakAlone = peak;
const sheet = sheetOf(period);
const memory: (readonly WorkbookValue[])[] = [];
for await (const batch of sheet.rows) memory.push(...batch);
if (memory.length !== rows) throw new Error(`${memory.length} rows were listed instead of ${rows}`);
const columns = sheet.columns.map(({ title, width }) => ({ header: title, width }));
const reference = () =>
  drain(
    writeXlsxStream(
      (async function* () {
        for (const row of memory) yield [...row];
      })(),
      { name: sheet.name, columns },
    ),
  );
const [owns, references]: [number[], number[]] = [[], []];
for (let run = 0; run < runs; run++) {
  references.push(await timed(reference));
  owns.push(await timed(own));
}
await disconnect();
const [subject, hucre] = [median(owns), median(references)];
console.log(
  `${rows} baris: hucre dari memori ${hucre.toFixed(2)} s, dari basis data ${subject.toFixed(2)} s (${(subject / hucre).toFixed(2)}x), memori ${Math.round(peakAlone / 2 ** 20)} MB, berkas ${Math.round(size / 2 ** 20)} MB`,
);
console.log(
  JSON.stringify({
    bench: "export",
    rows,
    hucre_s: rounded(hucre),
    export_s: rounded(subject),
    ratio: rounded(subject / hucre),
    memory_mb: Math.round(peakAlone / 2 ** 20),
  }),
);
