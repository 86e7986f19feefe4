import type { PoolClient } from "pg";
import { beforeAll, beforeEach } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { makeLetters } from "@/lib/letters/commands/make-letters";
import { sendLetters } from "@/lib/letters/commands/send-letters";
import { type Chosen, parseLetterFilter } from "@/lib/letters/filter";
import { listLetterIds, listLetters } from "@/lib/letters/queries/letters";
import { planLetters } from "@/lib/letters/queries/plan";
import { defaultOffice } from "@/lib/letters/rules/office";
import { aCase, aKpm, asOwner, periodId, userOf } from "./builders";

// Letters of Badung for database tests, and everybody who might read them.

export const VILLAGE = "5103012001";
export const badung = userOf("dinsos-kabkota", ["5103"], null, 11n);
export const colleague = userOf("dinsos-kabkota", ["5103"], null, 12n);
export const tabanan = userOf("dinsos-kabkota", ["5102"], null, 13n);
export const bali = userOf("dinsos-provinsi", ["51"], null, 14n);
export const pfm = userOf("pfm", ["51", "52"], null, 15n);
export const bni = userOf("bank", ["5103"], "BNI", 16n);
export const bri = userOf("bank", ["5103"], "BRI", 17n);
export const dukcapil = userOf("dukcapil", ["5103"], null, 18n);
export const pendamping = userOf("pendamping", ["510301"], null, 19n);
export const elsewhere = userOf("pendamping", ["510302"], null, 20n);
export const presenter = userOf("presenter", ["51"], null, 21n);
export const admin = userOf("admin", [""], null, 22n);
export const today = "2026-11-28";
export const ALL = parseLetterFilter({});

let period = 0;
export const periodNow = (): number => period;

/** Every test of the file begins without families, cases and letters. */
export function useLetters(): void {
  beforeAll(async () => {
    period = await asOwner((client) => periodId(client));
  });
  beforeEach(() =>
    asOwner(async (client) => {
      await client.query(
        "truncate kpm, disbursements, cases, case_events, case_batches, letters, letter_batches, letter_counters, letter_offices, audit_entries cascade",
      );
      await haveSigners(client);
    }),
  );
}

/** Offices that say who signs. */
export async function haveSigners(client: PoolClient): Promise<void> {
  for (const [code, name] of Object.entries({
    51: "PROVINSI BALI",
    5102: "KABUPATEN TABANAN",
    5103: "KABUPATEN BADUNG",
  })) {
    const { headLines, place, signerTitle, numberPattern } = defaultOffice(name);
    await client.query(
      `insert into letter_offices (region_code, head_lines, place, signer_title, signer_name, number_pattern, changed_by_name)
       values ($1, $2, $3, $4, 'Wayan Uji', $5, 'Uji')`,
      [code, headLines, place, signerTitle, numberPattern],
    );
  }
}

type Sketch = { type?: string; step?: string; village?: string; bank?: string; name?: string; state?: string };
export const aFamily = ({
  type = "SALDO_NOL",
  step = "credited",
  village = VILLAGE,
  bank = "BNI",
  name,
  state,
}: Sketch = {}) =>
  asOwner(async (client) => {
    const kpm = await aKpm(client, { village, bank, ...(name && { name }) });
    return BigInt(await aCase(client, { type, step, period, kpm, region: village, bank, ...(state && { state }) }));
  });

let serial = 0;
type Making = { again?: boolean; issue?: boolean; request?: string };
export async function make(actor: UserActor, chosen: Chosen, { again = false, issue = false, request }: Making = {}) {
  serial += 1;
  const { letters } = await planLetters(actor, { chosen, today, again });
  const cases = letters.reduce((sum, letter) => sum + letter.cases, 0);
  const input = { chosen, again, issue, request: request ?? `permintaan-${serial}`, letters: letters.length, cases };
  return makeLetters(actor, { ...input, today });
}
export const makeOne = async (actor: UserActor, ids: bigint[], making: Making = {}): Promise<bigint> => {
  const { batch } = await make(actor, { ids }, making);
  const [id] = await listLetterIds(actor, batch);
  if (id === undefined) throw new Error("no letter");
  return id;
};
export const send = (actor: UserActor, letters: bigint[], wait = false) =>
  sendLetters(actor, { letters, sentOn: today, means: "courier", wait, today });
export const numbersOf = async (actor: UserActor) => (await listLetters(actor, ALL)).rows.map(({ number }) => number);
