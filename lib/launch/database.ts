import pg from "pg";
import { closeFunctions } from "./closed-functions.ts";
import { checkUrl, openFolder, secretIn, serverSecret, webSecret } from "./data-folder.ts";
import { startEmbedded } from "./postgres.ts";
import { migrate } from "./schema/migrate.ts";
import { StartFailure } from "./sentence.ts";

export type Database = { ownerUrl: string; webUrl: string; embedded: boolean; stop: () => Promise<void> };

/**
 * A database that is up, has the web role, and is migrated. `external` (DATABASE_URL) replaces the embedded server. `alone` is
 * called before anything in it changes, and may throw.
 */
export async function openDatabase(
  folder: string,
  name = "salur",
  external?: string,
  externalWeb?: string,
  alone: (ownerUrl: string) => Promise<void> = async () => {},
): Promise<Database> {
  if (external) checkUrl("DATABASE_URL", external);
  if (externalWeb) checkUrl("DATABASE_URL_WEB", externalWeb);
  const base = openFolder(folder);
  const server = external ? null : await startEmbedded(base);
  const ownerUrl = external ?? server?.url(name) ?? "";
  try {
    if (server) await createDatabase(server.url("postgres"), name);
    await checkVersion(ownerUrl);
    await alone(ownerUrl);
    const webUrl = externalWeb ?? (await createWebRole(ownerUrl, base));
    await migrate(ownerUrl);
    await closeToWeb(ownerUrl, decodeURIComponent(new URL(webUrl).username));
    return { ownerUrl, webUrl, embedded: server !== null, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    // The embedded server refuses its own administrator: the file that holds the password is another's.
    if (server && error instanceof Error && "code" in error && error.code === "28P01")
      throw new StartFailure(serverSecret(base).lost);
    throw error;
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return work(client).finally(() => client.end());
}

export const createDatabase = (adminUrl: string, name: string, template?: string) =>
  withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database "${name}" ${template ? `template "${template}"` : ""}`);
  });

export const dropDatabase = (adminUrl: string, name: string) =>
  withClient(adminUrl, (client) => client.query(`drop database if exists "${name}" with (force)`));

const checkVersion = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    if ((rows[0]?.version ?? 0) < 150_000) throw new StartFailure("Salur memerlukan PostgreSQL 15 atau lebih baru.");
  });

/** The role as which the web process connects: it owns nothing and cannot go round a policy. */
async function createWebRole(ownerUrl: string, base: string): Promise<string> {
  const password = secretIn(webSecret(base), false);
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'salur_web'");
    const verb = rowCount ? "alter" : "create";
    await client
      .query(`${verb} role salur_web login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`)
      .catch((error) => {
        if (error.code !== "42501") throw error;
        throw new StartFailure(
          "Pengguna pada DATABASE_URL tidak boleh membuat peran. Minta pengelola server menjalankan CREATE ROLE salur_web LOGIN PASSWORD '…', lalu isi DATABASE_URL_WEB dengan peran itu.",
        );
      });
  });
  const url = new URL(ownerUrl);
  url.username = "salur_web";
  url.password = password;
  return url.toString();
}

/** An owner who does not own PostgreSQL itself cannot close its functions: said, with what the server's keeper can run. */
const closeToWeb = (url: string, webRole: string) =>
  withClient(url, async (client) => {
    const open = await closeFunctions(client, webRole);
    if (open.length === 0) return;
    console.warn(
      `\n! Peran ${webRole} masih boleh memanggil ${open.length} fungsi PostgreSQL yang tidak ia perlukan, karena pengguna pada DATABASE_URL bukan pemiliknya. Minta pengelola server menjalankan pada basis data ini:\n  REVOKE EXECUTE ON FUNCTION ${open.join(", ")} FROM PUBLIC;`,
    );
  });
