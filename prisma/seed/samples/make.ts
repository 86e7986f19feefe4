import { SAMPLES } from "./manifest";
import type { SamplePlace } from "./place";
import { toCsv, toXlsx } from "./sheet";

const NAME = /^([a-z0-9-]+)\.(csv|xlsx)$/;

/** Every sample is made in both formats, whichever its own is. */
const sampleOf = (name: string) => {
  const base = NAME.exec(name)?.[1];
  return SAMPLES.find((sample) => NAME.exec(sample.name)?.[1] === base);
};

/** Whether there is a sample of this name, in this format. */
export const isSample = (name: string): boolean => sampleOf(name) !== undefined;

/** The bytes of a sample for a place: the same place gives the same bytes. Null when there is no such sample. */
export async function makeSample(name: string, place: SamplePlace): Promise<Uint8Array | null> {
  const sample = sampleOf(name);
  if (!sample) return null;
  const sheet = sample.make(place);
  return name.endsWith(".csv") ? new TextEncoder().encode(toCsv(sheet)) : toXlsx(sheet);
}
