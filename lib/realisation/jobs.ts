import "server-only";
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { disconnect } from "@/lib/platform/database/db";
import { readerOn } from "@/lib/platform/database/reader";
import { compareRollups, compareTallies, recount, recountTallies } from "./commands";

/** Compares all roll-ups with their rows, reports what differs, and counts again what does. */
export async function rebuildRollups(report: (line: string) => void): Promise<number> {
  const actor = systemActor("hitung ulang");
  return inBulk(actor, async (client) => {
    const differences = await compareRollups(client);
    for (const d of differences.slice(0, 20)) {
      report(
        `beda: periode ${d.periodId} wilayah ${d.regionCode} ${d.bankCode}: tersimpan ${d.stored}, seharusnya ${d.counted}`,
      );
    }
    const places = new Set(
      differences.map((d) => `${d.periodId} ${d.regionCode.slice(0, 4)}`).filter((p) => p.length > 4),
    );
    for (const place of places) {
      const [period, region] = place.split(" ");
      await recount(readerOn(client), Number(period), region ?? "", { many: true });
    }
    const tallies = await compareTallies(client);
    for (const d of tallies.slice(0, 20))
      report(`beda: ${d.what} ${d.onDate} wilayah ${d.regionCode}: tersimpan ${d.stored}, seharusnya ${d.counted}`);
    if (tallies.length > 0) await recountTallies(client);
    const found = differences.length + tallies.length;
    report(found === 0 ? "Semua rekap sama dengan barisnya." : `${found} rekap berbeda; sudah dihitung ulang.`);
    return found;
  });
}

if (process.argv[1]?.endsWith("lib/realisation/jobs.ts")) {
  await rebuildRollups((line) => console.log(line));
  await disconnect();
}
