import pg, { type ClientBase } from "pg";
import { webUrl } from "@/lib/platform/env";

// Row-level policies hold for a role that owns nothing and cannot become another. Every new connection of the web process is
// asked who it is before anybody gets it, so that isolation cannot be off unnoticed, also after a reconnect. Rejected:
// "force row level security", which would bind the worker's set-based SQL too: it runs as the owner of the tables.

const WHO = `select r.rolname as name, array_remove(array[
    case when r.rolsuper then 'superuser' end,
    case when r.rolbypassrls then 'bypass' end,
    case when r.rolcreaterole or r.rolcreatedb or r.rolreplication then 'creates' end,
    case when exists (select 1 from pg_auth_members m where m.member = r.oid) or current_user <> session_user
      then 'becomes' end,
    case when exists (select 1 from pg_class c where c.relowner = r.oid)
      or exists (select 1 from pg_proc p where p.proowner = r.oid)
      or exists (select 1 from pg_namespace n where n.nspowner = r.oid)
      or exists (select 1 from pg_database d where d.datdba = r.oid and d.datname = current_database())
      then 'owns' end], null) as faults
  from pg_roles r where r.rolname = session_user`;

const FAULTS = {
  superuser: "superuser",
  bypass: "BYPASSRLS",
  creates: "boleh membuat peran, basis data, atau replikasi",
  becomes: "dapat menjadi peran lain",
  owns: "pemilik tabel, fungsi, skema, atau basis data",
  unknown: "tak dikenal",
} as const;
type Fault = keyof typeof FAULTS;

/** The web process may not serve anybody with this role. */
export class UnsafeWebRole extends Error {
  constructor(name: string, faults: readonly Fault[]) {
    const said = faults.map((fault) => FAULTS[fault]).join("; ");
    super(
      `Peran ${name} pada DATABASE_URL_WEB tidak aman (${said}), sehingga batas wilayah tidak berlaku. Salur tidak melayani siapa pun dengannya. Pakai peran salur_web yang tidak memiliki apa pun, lalu jalankan lagi.`,
    );
  }
}

/** Throws UnsafeWebRole when the role of a connection owns something, or can go round or leave its policies. */
export async function demandSafeRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; faults: Fault[] }>(WHO);
  const [found] = rows;
  if (!found || found.faults.length > 0)
    throw new UnsafeWebRole(found?.name ?? FAULTS.unknown, found?.faults ?? ["unknown"]);
}

/** The option of a pool that asks every new connection. */
export const verifiedRole: Pick<pg.PoolConfig, "verify"> = {
  verify: (client, done) => {
    demandSafeRole(client).then(
      () => done(),
      (error: Error) => done(error),
    );
  },
};

/** Ends the process with a sentence when the web role is not safe; a server that does not answer yet is asked at each connection. */
export async function refuseUnsafeRole(): Promise<void> {
  const client = new pg.Client({ connectionString: webUrl(), connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await demandSafeRole(client);
  } catch (error) {
    if (!(error instanceof UnsafeWebRole)) return;
    console.error(`\n✗ ${error.message}`);
    process.exit(1);
  } finally {
    await client.end().catch(() => {});
  }
}
