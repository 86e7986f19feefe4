import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";

// idn-area-data (ODbL): 38 provinces, 514 kab/kota, 7,285 kecamatan, 83,762 desa/kelurahan, Kemendagri codes with dots.
const FILES = ["provinces", "regencies", "districts", "villages"] as const;

export async function seedRegions(client: PoolClient): Promise<void> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json")), "data");
  for (const [index, file] of FILES.entries()) {
    await client.query("create temp table incoming (code text, parent text, name text) on commit drop");
    const columns = index === 0 ? "code, name" : "code, parent, name";
    const copy = client.query(copyFrom(`copy incoming (${columns}) from stdin (format csv, header)`));
    await pipeline(fs.createReadStream(path.join(folder, `${file}.csv`)), copy);
    await client.query(
      `insert into regions (code, level, parent_code, name)
       select replace(code, '.', ''), $1, replace(parent, '.', ''), trim(name) from incoming
       on conflict (code) do update set name = excluded.name`,
      [index + 1],
    );
    await client.query("drop table incoming");
  }
}
