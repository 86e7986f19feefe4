/** The files of an invented house: path to text. */
export type Planted = Record<string, string>;

const lines = (count: number): string => "export const a = 1;\n".repeat(count);

/** So many files of one folder. */
const many = (folder: string, count: number): Planted =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${folder}/file-${n}.ts`, lines(1)]));

const CLEAN: Planted = { "lib/cases/list/rules/state.ts": lines(1), "lib/intake/present.ts": lines(1) };

/** For each rule a house that breaks this one alone, and the nearest house that breaks none. */
export const PLANTED: Record<string, { breaks: Planted[]; keeps: Planted[] }> = {
  top: {
    breaks: [{ "notes.txt": "" }, { "scripts/run.sh": "" }],
    keeps: [{ "package.json": "", "public/icon.svg": "" }],
  },
  length: {
    breaks: [{ "lib/cases/rules.ts": lines(401) }, { "tests/unit/cases/long.test.ts": lines(401) }],
    keeps: [{ "lib/cases/rules.ts": lines(400) }],
  },
  folder: {
    breaks: [many("lib/cases/rules", 16), many("components/ui", 16)],
    keeps: [{ ...many("lib/cases/rules", 15), ...many("lib/cases/list/rules", 15) }, many("tests/unit/cases", 16)],
  },
  beside: {
    breaks: [{ "lib/cases/rules.ts": lines(1), "lib/cases/rules/party.ts": lines(1) }],
    keeps: [{ "lib/cases/rules.ts": lines(1), "lib/cases/list/rules/state.ts": lines(1) }],
  },
  page: {
    breaks: [{ "app/(dashboard)/cases/page.tsx": lines(81) }],
    keeps: [{ "app/(dashboard)/cases/page.tsx": lines(80), "components/cases/table.tsx": lines(81) }],
  },
  address: {
    breaks: [{ "app/(dashboard)/cases/page.tsx": "export default ({ searchParams }) => parse(searchParams);\n" }],
    keeps: [
      { "app/(dashboard)/cases/page.tsx": "export default ({ searchParams }) => caseFaults(searchParams);\n" },
      { "app/(public)/login/page.tsx": "export default ({ searchParams }) => parse(searchParams);\n" },
    ],
  },
  names: {
    breaks: [
      { "lib/cases/rules/utils.ts": lines(1) },
      { "lib/platform/helper/text.ts": lines(1) },
      { "components/ui/index.tsx": lines(1) },
    ],
    keeps: [{ "lib/cases/rules/useful.ts": lines(1), "prisma/seed/index.ts": lines(1) }],
  },
  vocabulary: {
    breaks: [
      { "lib/cases/store.ts": lines(1) },
      { "lib/store.ts": lines(1) },
      { "lib/cases/board/store.ts": lines(1) },
      { "lib/cases/read/rows.ts": lines(1) },
    ],
    keeps: [
      { "lib/cases/rules.ts": lines(1), "lib/cases/queries/list.ts": lines(1) },
      { "lib/cases/board/rules.ts": lines(1), "lib/intake/apply/undo/commands/match.ts": lines(1) },
      { "lib/intake/read/rows.ts": lines(1) },
      { "lib/glossary/define.ts": lines(1), "lib/worker.ts": lines(1), "lib/platform/store.ts": lines(1) },
    ],
  },
  kinds: {
    breaks: [
      { "lib/intake/kinds/quota/rules/parse.ts": lines(1) },
      { "lib/intake/kinds/quota/present.ts": lines(1) },
      {
        "lib/intake/kinds/recap/rules.ts": lines(1),
        "lib/intake/kinds/quota/rules.ts": 'import { a } from "@/lib/intake/kinds/recap/rules";\n',
      },
    ],
    keeps: [
      { "lib/intake/kinds/quota/rules.ts": lines(1), "lib/intake/kinds/quota/commands.ts": lines(1) },
      {
        "lib/intake/kinds/quota/rules.ts": lines(1),
        "lib/intake/kinds/rules.ts": 'import { a } from "./quota/rules";\n',
      },
    ],
  },
  browser: {
    breaks: [
      {
        "lib/intake/kinds/rules.ts": lines(1),
        "lib/intake/present.ts": 'import { a } from "./kinds/rules";\n',
        "components/intake/form.tsx": '"use client";\n\nimport { b } from "@/lib/intake/present";\n',
      },
    ],
    keeps: [
      {
        "lib/intake/kinds/rules.ts": lines(1),
        "components/intake/form.tsx": '"use client";\n\nimport type { A } from "@/lib/intake/kinds/rules";\n',
        "components/intake/table.tsx": 'import { a } from "@/lib/intake/kinds/rules";\n',
      },
      {
        "lib/intake/kinds/rules.ts": lines(1),
        "lib/intake/actions.ts": '"use server";\n\nimport { a } from "./kinds/rules";\n',
        "components/intake/form.tsx": '"use client";\n\nimport { a } from "@/lib/intake/actions";\n',
      },
    ],
  },
  types: {
    breaks: [
      { "lib/intake/kinds/kind.ts": lines(1) },
      { "lib/intake/kinds/kind.ts": "export type A = number;\nfunction a() {}\n" },
    ],
    keeps: [{ "lib/intake/kinds/kind.ts": "export type A = number;\n" }],
  },
  layers: {
    breaks: [
      { ...CLEAN, "lib/cases/queries.ts": lines(1), "lib/cases/rules.ts": 'import { a } from "./queries";\n' },
      { ...CLEAN, "lib/cases/commands.ts": lines(1), "app/page.tsx": 'import { a } from "@/lib/cases/commands";\n' },
      { "lib/cases/board/commands.ts": lines(1), "components/cases/a.tsx": 'import "@/lib/cases/board/commands";\n' },
      { "lib/cases/filter.ts": lines(1), "lib/cases/commands.ts": 'const { a } = await import("./filter");\n' },
    ],
    keeps: [
      { "lib/cases/queries.ts": lines(1), "lib/cases/rules.ts": 'import type { A } from "./queries";\n' },
      { "lib/cases/queries.ts": lines(1), "app/page.tsx": 'import { a } from "@/lib/cases/queries";\n' },
    ],
  },
  style: {
    breaks: [
      { ...CLEAN, "lib/intake/rules.ts": lines(1), "lib/intake/plan/rules.ts": 'import { a } from "../rules";\n' },
      { ...CLEAN, "lib/cases/list/present.ts": 'import { a } from "@/lib/cases/list/rules/state";\n' },
      { ...CLEAN, "lib/cases/list/rules/order.ts": 'import type { A } from "@/lib/cases/list/rules/state";\n' },
      { ...CLEAN, "lib/cases/rules.ts": 'import { a } from "../cases/list/rules/state.ts";\n' },
    ],
    keeps: [
      { ...CLEAN, "lib/cases/list/present.ts": 'import { a } from "./rules/state";\n' },
      { ...CLEAN, "lib/cases/present.ts": 'import { a } from "./list/rules/state";\nimport { b } from "zod";\n' },
      { "lib/values/text.ts": lines(1), "lib/cases/rules.ts": 'import { a } from "@/lib/values/text";\n' },
      { "prisma/seed/accounts.ts": lines(1), "lib/launch/start.ts": 'import "../../prisma/seed/accounts.ts";\n' },
      { "tests/support/pages.ts": lines(1), "tests/browser/a.spec.ts": 'import "../support/pages.ts";\n' },
    ],
  },
  tests: {
    breaks: [{ "tests/support/builders.ts": lines(1), "lib/cases/rules.ts": 'import "@/tests/support/builders";\n' }],
    keeps: [{ "tests/support/a.ts": lines(1), "tests/unit/a.test.ts": 'import "@/tests/support/a";\n' }],
  },
  zod: {
    breaks: [
      { "components/cases/form.tsx": 'import { z } from "zod";\n' },
      { "components/ui/a.tsx": 'import "zod";\n' },
    ],
    keeps: [{ "lib/cases/schema.ts": 'import { z } from "zod";\n' }],
  },
  values: {
    breaks: [{ "lib/values/dates.ts": 'import { format } from "date-fns";\n' }],
    keeps: [{ "lib/values/text.ts": lines(1), "lib/values/dates.ts": 'import { a } from "./text";\n' }],
  },
  purity: {
    breaks: [
      { "lib/cases/rules.ts": "export const now = () => new Date();\n" },
      { "lib/cases/board/present.ts": "export const chance = () => Math.random();\n" },
      { "lib/documents/shapes/a.ts": 'import fs from "node:fs";\n' },
    ],
    keeps: [
      { "lib/cases/rules.ts": "export const on = (day: string) => new Date(day);\n" },
      { "lib/cases/jobs.ts": "export const now = () => new Date();\n" },
    ],
  },
  environment: {
    breaks: [{ "lib/cases/queries.ts": "export const a = process.env.A;\n" }],
    keeps: [
      { "lib/platform/env.ts": "export const a = process.env.A;\n", "lib/launch/a.ts": "process.env.A;\n" },
      { "app/page.tsx": "export const a = process.env.NODE_ENV;\n" },
    ],
  },
  actor: {
    breaks: [
      {
        "lib/cases/queries.ts":
          "export async function list(id: bigint, actor: Actor) {\n  return reading(actor, (tx) => rows(tx, id));\n}\n",
      },
      {
        "lib/cases/queries/list.ts":
          "export const list = (id: bigint): Promise<Row[]> => inner(id);\n" +
          "const inner = async (id: bigint) => (await ownerPool().connect()).query(select, [id]);\n",
      },
    ],
    keeps: [
      {
        "lib/cases/queries.ts":
          "export async function list(actor: Actor, id: bigint) {\n  return reading(actor, (tx) => rows(tx, id));\n}\n",
      },
      // Reads a file and no table: it has nothing to ask an actor for.
      { "lib/intake/commands/open.ts": "export async function open(path: string) {\n  return read(path);\n}\n" },
    ],
  },
  "system-actor": {
    breaks: [
      { "lib/cases/commands.ts": 'export const a = (tx: Tx) => work(systemActor("a"), tx);\n' },
      { "app/api/cases/route.ts": 'import { systemActor as mint } from "@/lib/auth/actor";\nmint("a");\n' },
    ],
    keeps: [
      { "lib/cases/jobs.ts": 'systemActor("a");\n', "lib/worker.ts": 'systemActor("a");\n' },
      { "prisma/seed/a.ts": 'systemActor("a");\n', "tests/unit/a.test.ts": 'systemActor("a");\n' },
      { "lib/cases/board/jobs.ts": 'systemActor("a");\n', "lib/auth/actor.ts": "export const systemActor = 1;\n" },
      { "lib/cases/commands.ts": "// A systemActor( is given by the job.\n" },
    ],
  },
  trace: {
    breaks: [
      { "lib/cases/commands.ts": "export const close = (actor: Actor) => within(actor, (tx) => update(tx));\n" },
      {
        "lib/cases/commands/close.ts":
          "export const close = (actor: Actor) => inner(actor);\n" +
          "const inner = (actor: Actor) => inBulk<void>(actor, (client) => note(client));\n",
        // Of the same name, and not imported.
        "lib/cases/commands/note.ts": "export const note = (client: Client) => recordAudit(client);\n",
      },
    ],
    keeps: [
      {
        "lib/cases/commands/close.ts":
          'import { note } from "./note";\n' +
          "export const close = (actor: Actor) => within(actor, (tx) => note(tx));\n",
        "lib/cases/commands/note.ts": "export const note = (tx: Tx) => recordAudit(tx);\n",
      },
      {
        "lib/cases/commands.ts":
          "export const close = (actor: Actor) => within(actor, (tx) => tx.$executeRaw`insert into case_events`);\n",
      },
      { "lib/users/commands.ts": "export const a = (actor: Actor) => within(actor, (tx) => sql`create_user()`);\n" },
      { "lib/cases/commands.ts": "export const keepView = (actor: Actor) => within(actor, (tx) => keep(tx));\n" },
      // Joins the transaction of its caller, who is asked.
      { "lib/cases/commands.ts": "export const count = (tx: Tx) => tx.$executeRaw`update`;\n" },
    ],
  },
  direction: {
    breaks: [
      { ...CLEAN, "lib/intake/rules.ts": lines(1), "lib/kpm/rules.ts": 'import { a } from "@/lib/intake/rules";\n' },
      {
        ...CLEAN,
        "lib/cases/rules.ts": 'import type { A } from "@/lib/letters/rules";\n',
        "lib/letters/rules.ts": lines(1),
      },
      { ...CLEAN, "lib/harvest/rules.ts": 'import { a } from "@/lib/cases/list/rules/state";\n' },
    ],
    keeps: [
      { ...CLEAN, "lib/letters/rules.ts": 'import { a } from "@/lib/cases/list/rules/state";\n' },
      { "lib/kpm/rules.ts": 'import { a } from "@/lib/values/text";\n', "lib/values/text.ts": lines(1) },
    ],
  },
  circles: {
    breaks: [
      {
        "lib/cases/rules.ts": 'import { a } from "@/lib/kpm/rules";\n',
        "lib/kpm/rules.ts": 'import type { A } from "@/lib/cases/rules";\n',
      },
    ],
    keeps: [{ "lib/cases/rules.ts": 'import { a } from "@/lib/kpm/rules";\n', "lib/kpm/rules.ts": lines(1) }],
  },
  sql: {
    breaks: [
      "create function f() returns int language sql as $$ select 1 $$;\n",
      "create table a (id int);\nCREATE OR REPLACE FUNCTION f() returns int language sql as $$ select 1 $$;\n",
      "create policy readable on a using (true);\n",
      "create trigger t after insert on a execute function f();\n",
      "grant select on a to salur_web;\n",
    ].map((text) => ({ "prisma/migrations/20260101_a/migration.sql": text })),
    keeps: [
      {
        "prisma/migrations/20260101_a/migration.sql":
          "-- Grants: see policies.\ncreate table a (id int);\ndrop policy p on a;\n",
      },
      { "prisma/sql/policies/a.sql": "create policy readable on a using (true);\ngrant select on a to salur_web;\n" },
    ],
  },
  paths: {
    breaks: [
      { "prisma/sql/functions/due.sql": "-- As lib/cases/nobody.ts counts.\n" },
      { "lib/cases/rules.ts": "// Who may: lib/auth/nobody.ts.\n" },
      { "components/ui/a.tsx": "/** As components/ui/b, but red. */\n" },
      { "README.md": "Read `prisma/migrations/*_scope` first.\n" },
    ],
    keeps: [
      {
        ...CLEAN,
        "lib/cases/rules.ts": "// See lib/cases/list/rules/state, lib/cases/list/rules/state.ts and (lib/cases).\n",
      },
      {
        "prisma/migrations/20260101_scope/migration.sql": "-- As lib/cases/nobody.ts counted.\n",
        "README.md": "Read `prisma/migrations/*_scope` first.\n",
      },
      { "app/(present)/deck/[id]/page.tsx": "", "lib/README.md": "See app/(present)/deck/[id]/page.tsx.\n" },
      { "lib/cases/commands.ts": 'export const at = "lib/nowhere.ts";\n' },
    ],
  },
};
