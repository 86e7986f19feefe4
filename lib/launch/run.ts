// Runs one of the product's programs (seed, rebuild, benchmark) with the database up: node lib/launch/run.ts FILE [args]
// --folder=DIR keeps a server of its own.
import { generateClient } from "./build.ts";
import { RUN_TS, runTool } from "./child.ts";
import { openDatabase } from "./database.ts";
import { fail, StartFailure } from "./sentence.ts";

const [file, ...args] = process.argv.slice(2).filter((arg) => !arg.startsWith("--folder="));
const folder = process.argv.find((arg) => arg.startsWith("--folder="))?.slice(9) ?? process.env.DATA_DIR ?? ".data";
const bench = file === "tests/performance";
try {
  const program = bench ? `${file}/${args.shift() ?? ""}.ts` : file;
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
