import "server-only";
import type { ClientBase } from "pg";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import { RULES } from "@/lib/intake/kinds/rules";
import { mappingOf, samplesOf } from "@/lib/intake/recognise/rules/mapping";
import { keepFindings } from "@/lib/intake/rows/commands/findings";
import type { Recognised } from "./recognise";

/** Keeps how a file was understood, before a row of it is read. */
export async function keepRecognition(client: ClientBase, { id }: Claimed, recognised: Recognised): Promise<void> {
  const { file, header, first, more, corrects, findings } = recognised;
  await client.query("update intakes set mapping = $2, corrects = $3 where id = $1", [
    id,
    JSON.stringify(
      mappingOf(
        file.shape,
        header,
        first,
        more.map(({ sheet }) => sheet.name),
      ),
    ),
    corrects?.intakeId ?? null,
  ]);
  await keepFindings(client, id, findings);
  await client.query("delete from intake_samples where intake_id = $1", [id]);
  await client.query(
    `insert into intake_samples (intake_id, column_no, heading, field, guessed, samples)
     select $1, x."column", x.heading, x.field, x.guessed, x.samples
     from jsonb_to_recordset($2) as x ("column" smallint, heading text, field text, guessed boolean, samples text[])`,
    [id, JSON.stringify(samplesOf(header, first))],
  );
}

/** The file waits for a person who names its columns; nothing of it was read. */
export class Unmapped extends Error {}

export async function waitForColumns(
  client: ClientBase,
  { id, startedAt }: Claimed,
  { header, doubt }: Recognised,
): Promise<void> {
  const { kind, missing } = header;
  const message =
    missing.length === 0
      ? doubt
      : `Kolom wajib ${RULES[kind].label} belum ditemukan: ${missing.join(", ")}. Pilih kolomnya di bawah; belum ada baris yang dibaca.`;
  await client.query(
    `update intakes set state = 'mapping', stage = '', message = $3, approved_at = null
     where id = $1 and state = 'working' and started_at = $2::timestamptz`,
    [id, startedAt, message],
  );
  await client.query("select pg_notify('salur_intake_done', $1)", [id]);
}
