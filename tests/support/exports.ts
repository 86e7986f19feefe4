import { readXlsx } from "hucre";
import type { Taken } from "@/app/api/export/[name]/list";
import { LISTS } from "@/app/api/export/[name]/lists/all";
import type { UserActor } from "@/lib/auth/actor";
import { workbookStream } from "@/lib/documents/write/workbook";

// Tables taken away, read back as a spreadsheet reads them.

export const NOW = new Date("2026-12-25T02:00:00Z");

export type Asked = Record<string, string>;

export async function taken(name: string, actor: UserActor, params: Asked = {}): Promise<Taken> {
  const found = await LISTS[name]?.take({ actor, params, now: NOW });
  if (!found || found instanceof Response) throw new Error(`${name} is not there`);
  return found;
}

export async function sheetsOf(name: string, actor: UserActor, params: Asked = {}) {
  const { sheets } = await taken(name, actor, params);
  return (await readXlsx(Buffer.from(await new Response(workbookStream(sheets)).arrayBuffer()))).sheets;
}

/** The rows of a sheet, the first if none is named, each by the titles of its columns. */
export async function rowsOf(name: string, actor: UserActor, params: Asked = {}, sheet = 0) {
  const [head = [], ...rows] = (await sheetsOf(name, actor, params))[sheet]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i] ?? null])));
}
