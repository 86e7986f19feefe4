import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const SCALARS: Record<string, string[]> = {
  String: ["text"],
  Int: ["integer", "smallint"],
  BigInt: ["bigint"],
  Boolean: ["boolean"],
  DateTime: ["date", "timestamp with time zone"],
  Json: ["jsonb"],
  Bytes: ["bytea"],
};

type Column = { table: string; column: string; types: string[]; nullable: boolean };

/** Every scalar field of every model, as the column that it claims. */
function modelledColumns(): Column[] {
  const folder = path.resolve("prisma/models");
  const text = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  return [...text.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)]
      .filter(([, , type = ""]) => SCALARS[type])
      .map(([, field = "", type = "", list, optional, rest = ""]) => ({
        table,
        column: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field,
        types: list ? ["ARRAY"] : (SCALARS[type] ?? []),
        nullable: optional !== undefined,
      }));
  });
}

test("the models describe exactly the columns that the migrations make", async () => {
  const modelled = modelledColumns();
  const actual = await inBulk(systemActor("test"), async (client) => {
    const { rows } = await client.query<{ table: string; column: string; type: string; nullable: boolean }>(
      `select c.table_name as "table", c.column_name as "column", c.data_type as type, c.is_nullable = 'YES' as nullable
       from information_schema.columns c join pg_class k on k.relname = c.table_name and k.relnamespace = 'public'::regnamespace
       where c.table_schema = 'public' and not k.relispartition and c.table_name not in ('_prisma_migrations', '_sql_files') and k.relkind in ('r', 'p')`,
    );
    return rows;
  });
  const name = (c: { table: string; column: string; nullable: boolean }) =>
    `${c.table}.${c.column}${c.nullable ? "?" : ""}`;
  expect(modelled.map(name).sort()).toEqual(actual.map(name).sort());
  for (const column of modelled) {
    const found = actual.find((a) => a.table === column.table && a.column === column.column);
    expect(column.types, name(column)).toContain(found?.type);
  }
});
