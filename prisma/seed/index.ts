// Reference data, and demo data unless --reference-only. Deterministic; quick when the data is there.
// npm run seed -- --kpm 1000000 [--fresh]
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { disconnect } from "@/lib/platform/database/db";
import { DEFAULT_KPM, seedDemo } from "./demo/index";
import { seedReference } from "./reference/index";

const flag = (name: string) => process.argv.includes(`--${name}`);
const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const families = flag("kpm") ? Number(option("kpm")) : DEFAULT_KPM;
if (!Number.isInteger(families) || families < 1_000 || families > 20_000_000) {
  console.error("✗ --kpm harus angka antara 1000 dan 20000000.");
  process.exit(1);
}

const actor = systemActor("data contoh");
await inBulk(actor, (client) => seedReference(client));
if (!flag("reference-only")) await seedDemo(actor, { families, fresh: flag("fresh") || flag("kpm") });
await disconnect();
