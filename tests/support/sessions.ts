import { asOwner } from "./builders";

/** The id of a session of an account, as a sign-in leaves it. */
export const aSession = (userId: bigint): Promise<string> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>("insert into sessions (user_id) values ($1) returning id", [
      userId,
    ]);
    return rows[0]?.id ?? "";
  });
