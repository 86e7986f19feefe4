const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1).replace(".", ",");

/** Runs one step and reports it: its name at once, a heartbeat every ten seconds, the time it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const announce = setTimeout(() => console.log(`› ${name} …`), 500);
  const alive = setInterval(() => console.log(`  … ${name}: ${seconds(began)} dtk`), 10_000);
  try {
    const result = await work();
    if (Date.now() - began > 500) console.log(`✓ ${name} (${seconds(began)} dtk)`);
    return result;
  } finally {
    clearTimeout(announce);
    clearInterval(alive);
  }
}
