import type { ClientBase } from "pg";

// Functions of PostgreSQL itself that anybody may call and that the web role never needs. An expression smuggled into a
// query could change who is asking with them, run a text as a query, write outside the tables, stop or delay others.
const CLOSED = `
  proname = 'set_config'
  or proname ~ '^(query|cursor|table|schema|database)_to_xml'
  or proname in ('ts_stat', 'set_limit', 'pg_logical_emit_message', 'pg_export_snapshot', 'pg_stat_get_activity')
  or (proname = 'ts_rewrite' and pronargs = 2)
  or proname ~ '^lo_' or proname in ('loread', 'lowrite')
  or proname ~ '^pg_sleep' or proname in ('pg_cancel_backend', 'pg_terminate_backend')
  or proname ~ '^pg_(try_)?advisory_(lock|unlock)'`;

/** Takes the closed functions from everybody but the owner. Returns those that the web role may still call. */
export async function closeFunctions(client: ClientBase, webRole: string): Promise<string[]> {
  await client.query(`do $$
    declare closed regprocedure;
    begin
      for closed in select oid from pg_proc where (${CLOSED}) and has_function_privilege('public', oid, 'execute') loop
        execute format('grant execute on function %s to current_user', closed);
        execute format('revoke execute on function %s from public', closed);
      end loop;
    exception when insufficient_privilege then null;
    end $$`);
  const { rows } = await client.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc
      where (${CLOSED}) and has_function_privilege($1, oid, 'execute') order by 1`,
    [webRole],
  );
  return rows.map(({ name }) => name);
}
