// Reads files in a process of its own and prints what became of each, and the most memory that it ever had (megabytes).
import { openFile } from "@/lib/documents/read/open";
import { UnreadableFile } from "@/lib/documents/read/row";

async function outcomeOf(file: string): Promise<string> {
  try {
    let rows = 0;
    for await (const batch of (await openFile(file)).rows) rows += batch.length;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.sentence;
    throw error;
  }
}

// Looked at often, not asked of the system: its own count begins with what the parent process had.
let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const watch = setInterval(look, 5);
const outcomes: string[] = [];
for (const file of process.argv.slice(2)) {
  outcomes.push(await outcomeOf(file));
  look();
}
clearInterval(watch);
console.log(JSON.stringify({ outcomes, peakMb: Math.round(peak / 2 ** 20) }));
