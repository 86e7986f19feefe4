import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** A one-time token for the first administrator, or null when there is an account already. Only its hash is stored. */
export async function offerSetup(ownerUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from users limit 1");
    if (rowCount) return null;
    const token = randomBytes(24).toString("base64url");
    await client.query("delete from setup_tokens");
    await client.query("insert into setup_tokens (hash, expires_at) values ($1, now() + interval '24 hours')", [
      createHash("sha256").update(token).digest("hex"),
    ]);
    return token;
  } finally {
    await client.end();
  }
}
