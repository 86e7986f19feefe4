import "server-only";
import { once } from "node:events";
import type { ClientBase } from "pg";
import { from } from "pg-copy-streams";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";

/** The unlogged tables of one intake, in a schema that the web role cannot enter. */
export type Staging = {
  rows: string;
  remarks: string;
  refused: string;
  asked: string;
  resolved: string;
  changes: string;
};

/** The names of an intake's staging tables. */
export const stagingOf = (intakeId: string): Staging => {
  const table = (name: string) => `staging.i${BigInt(intakeId)}_${name}`;
  return {
    rows: table("rows"),
    remarks: table("remarks"),
    refused: table("refused"),
    asked: table("asked"),
    resolved: table("resolved"),
    changes: table("changes"),
  };
};

/** Fresh staging tables; what a dead run of the same intake left behind is dropped. */
export async function createStaging(client: ClientBase, intakeId: string, kind: Kind): Promise<Staging> {
  await client.query("create schema if not exists staging");
  await dropStaging(client, intakeId);
  const staging = stagingOf(intakeId);
  const columns = RULES[kind].columns.map(([name, type]) => `${name} ${type}`).join(", ");
  await client.query(
    `create unlogged table ${staging.rows} (row_no integer, ${columns}) with (autovacuum_enabled = off)`,
  );
  await client.query(`create unlogged table ${staging.remarks} (row_no integer, seq smallint, severity text,
    column_label text, reason text, message text) with (autovacuum_enabled = off)`);
  await client.query(
    `create unlogged table ${staging.refused} (row_no integer, cells jsonb) with (autovacuum_enabled = off)`,
  );
  await client.query(`create unlogged table ${staging.asked} (digest bytea) with (autovacuum_enabled = off)`);
  return staging;
}

/** Drops everything that was staged for an intake. */
export async function dropStaging(client: ClientBase, intakeId: string): Promise<void> {
  const { rows, remarks, refused, asked, resolved, changes } = stagingOf(intakeId);
  // The plan of a fresh period is a view on what was resolved and goes with it.
  await client.query(`drop table if exists ${resolved}, ${remarks}, ${refused}, ${asked}, ${rows} cascade`);
  await client.query(`drop table if exists ${changes}`);
}

/** Drops the staging tables of intakes that nobody works on. */
export async function dropAbandonedStaging(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct substring(relname from '^i(\\d+)_') as id from pg_class
     where relnamespace = to_regnamespace('staging') and relkind = 'r' and relname ~ '^i\\d+_'
       and not exists (select 1 from intakes where id = substring(relname from '^i(\\d+)_')::bigint
         and state in ('working', 'planned', 'approved'))`,
  );
  for (const { id } of rows) await dropStaging(client, id);
}

/** A running COPY into a table: text or its bytes in, with the pace of the server. */
export class CopyInto {
  readonly #stream;
  #failed: Error | null = null;

  constructor(client: ClientBase, table: string) {
    this.#stream = client.query(from(`copy ${table} from stdin`));
    this.#stream.on("error", (error) => {
      this.#failed = error;
    });
  }

  async write(text: string | Buffer): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (text.length > 0 && !this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async finish(): Promise<void> {
    if (this.#failed) throw this.#failed;
    const finished = once(this.#stream, "finish");
    this.#stream.end();
    await finished;
  }

  abort(): void {
    this.#stream.destroy();
  }
}
