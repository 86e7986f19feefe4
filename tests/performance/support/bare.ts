// The reference of the benchmarks of pages, and how a page is timed beside it.
import fs from "node:fs";
import path from "node:path";
import { runTool } from "../../../lib/launch/child.ts";
import { at, type Server, timed } from "./web.ts";

const WARM = 20;

/** The reference: the smallest page of the same Next version that asks the database one thing. */
export async function buildBare(): Promise<string> {
  const folder = path.resolve(".cache/bench/bare");
  fs.mkdirSync(path.join(folder, "app"), { recursive: true });
  const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text);
  write(
    "next.config.mjs",
    `export default { turbopack: { root: ${JSON.stringify(path.resolve("."))} }, serverExternalPackages: ["pg"] };\n`,
  );
  write(
    "app/layout.jsx",
    'export default function Layout({ children }) { return <html lang="id"><body>{children}</body></html>; }\n',
  );
  write(
    "app/page.jsx",
    `import pg from "pg";
export const dynamic = "force-dynamic";
const pool = (globalThis.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL_WEB }));
export default async function Page() {
  const { rows } = await pool.query("select code, name, level, parent_code from regions where parent_code = $1 order by code limit 40", ["5103"]);
  const many = Array.from({ length: 40 }, (_, i) => rows[i % rows.length]);
  return <main><h1>Wilayah</h1><table><tbody>{many.map((r, i) => <tr key={i}><td>{r.code}</td><td>{r.name}</td><td>{r.level}</td><td>{r.parent_code}</td></tr>)}</tbody></table></main>;
}
`,
  );
  await runTool("next", ["build", folder]);
  return folder;
}

/** Processor time of a process so far, in ms; null where the system does not say. Steadier than time on a busy machine. */
function processorMs(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return null;
  const fields = fs.readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

type Asked = { address: string; cookie: string; bare: Server; rounds: number };

/** Subject and reference in turn, so that a slow moment of the machine meets both. */
export async function compare(product: Server, asked: Asked) {
  const { address, cookie, bare, rounds } = asked;
  const own: number[] = [];
  const reference: number[] = [];
  for (let i = 0; i < WARM; i++) {
    await timed(product.base + address, cookie);
    await timed(`${bare.base}/`, "");
  }
  const before = [product, bare].map(({ pid }) => processorMs(pid));
  for (let i = 0; i < rounds; i++) {
    own.push(await timed(product.base + address, cookie));
    reference.push(await timed(`${bare.base}/`, ""));
  }
  const [ownMs, bareMs] = [product, bare].map(({ pid }, i) => (processorMs(pid) ?? 0) - (before[i] ?? 0));
  own.sort((x, y) => x - y);
  reference.sort((x, y) => x - y);
  return {
    p50: at(own, 0.5),
    p95: at(own, 0.95),
    bareP50: at(reference, 0.5),
    bareP95: at(reference, 0.95),
    processor: ownMs && bareMs ? ownMs / bareMs : null,
  };
}
