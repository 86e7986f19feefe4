// Runs one of the product's programs (seed, rebuild, benchmark) with the database up: node lib/launch/run.ts FILE [args]
// --folder=DIR keeps a server of its own; each benchmark has one, because some of them empty the tables.
import { generateClient } from "./build.ts";
import { RUN_TS, runTool } from "./child.ts";
import { openDatabase } from "./database.ts";
import { fail, StartFailure } from "./sentence.ts";

const [file, ...args] = process.argv.slice(2).filter((arg) => !arg.startsWith("--folder="));
const given = process.argv.find((arg) => arg.startsWith("--folder="))?.slice(9) ?? process.env.DATA_DIR ?? ".data";
const bench = file === "tests/performance" ? (args.shift() ?? "") : null;
const folder = bench === null ? given : `${given}/${bench}`;
try {
  const program = bench === null ? file : `${file}/${bench}.ts`;
  if (!program) throw new StartFailure("Sebutkan program yang dijalankan.");
  const database = await openDatabase(folder, "salur", process.env.DATABASE_URL, process.env.DATABASE_URL_WEB);
  await generateClient();
  const env = {
    DATABASE_URL: undefined,
    DATABASE_URL_OWNER: database.ownerUrl,
    DATABASE_URL_WEB: database.webUrl,
    DATA_DIR: folder,
  };
  await runTool("node", [...RUN_TS, program, ...args], env).finally(() => database.stop());
} catch (error) {
  fail(error);
}
