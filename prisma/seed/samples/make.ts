import { cleanBankReport, soiledBankReport } from "./bank-report";
import { cleanDpm, soiledDpm } from "./dpm";
import { fieldSheet, orderSheet, returnSheet } from "./part-files";
import type { SamplePlace } from "./place";
import {
  cleanDtks,
  cleanEwarong,
  cleanKks,
  cleanVerval,
  soiledDtks,
  soiledEwarong,
  soiledKks,
  soiledVerval,
} from "./registers";
import { type Sheet, toCsv, toXlsx } from "./sheet";
import { cleanQuota, cleanRecap, soiledQuota, soiledRecap } from "./totals";

const MAKERS: Record<string, (place: SamplePlace) => Sheet> = {
  "dpm-bersih": cleanDpm,
  "dpm-kotor": soiledDpm,
  "bank-1": (place) => cleanBankReport(place, 1),
  "bank-1-kotor": soiledBankReport,
  "bank-2": (place) => cleanBankReport(place, 2),
  sp2d: orderSheet,
  lapangan: fieldSheet,
  pengembalian: returnSheet,
  "kuota-bersih": cleanQuota,
  "kuota-kotor": soiledQuota,
  "rekap-bersih": cleanRecap,
  "rekap-kotor": soiledRecap,
  "verval-bersih": cleanVerval,
  "verval-kotor": soiledVerval,
  "kks-bersih": cleanKks,
  "kks-kotor": soiledKks,
  "ewarong-bersih": cleanEwarong,
  "ewarong-kotor": soiledEwarong,
  "dtks-1": (place) => cleanDtks(place, 1),
  "dtks-2": (place) => cleanDtks(place, 2),
  "dtks-2-kotor": soiledDtks,
};

const NAME = /^([a-z0-9-]+)\.(csv|xlsx)$/;

/** Whether there is a sample of this name, in this format. */
export const isSample = (name: string): boolean => Object.hasOwn(MAKERS, NAME.exec(name)?.[1] ?? "");

/** The bytes of a sample for a place: the same place gives the same bytes. Null when there is no such sample. */
export async function makeSample(name: string, place: SamplePlace): Promise<Uint8Array | null> {
  const [, base = "", format] = NAME.exec(name) ?? [];
  const maker = Object.hasOwn(MAKERS, base) ? MAKERS[base] : undefined;
  if (!maker) return null;
  const sheet = maker(place);
  return format === "csv" ? new TextEncoder().encode(toCsv(sheet)) : toXlsx(sheet);
}
