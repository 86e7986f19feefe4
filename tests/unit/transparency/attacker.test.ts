import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvPieces } from "@/lib/transparency/present/columns";
import type { PublicPeriodRow, PublicPlace } from "@/lib/transparency/queries/figures";
import { dataRowsOf } from "@/lib/transparency/rules/data-rows";
import { type Counts, shownOf } from "@/lib/transparency/rules/small-cells";

// The attacker has every file that was ever published, knows every quota exactly, knows how we publish, and knows that
// quota >= SP2D >= penyaluran >= pencairan. Two oracles, neither of which looks at how numbers are hidden.

/** Kab/kota by period and edition: the truth. */
type Truth = Record<string, Counts>[];

const PROVINCES = [
  { code: "51", name: "Bali" },
  { code: "52", name: "NTB" },
];
const REGENCIES = ["5101", "5102", "5103", "5201"];
const STEPS = ["sp2d", "credited", "transacted"] as const;

const period = (code: string): PublicPeriodRow => ({
  code,
  label: code,
  programName: "Sembako",
  startsOn: "2026-10-01",
  endsOn: "2026-12-31",
  amountRp: 600_000,
  source: "names",
  asOfFrom: "2026-11-20",
  asOfTo: "2026-11-20",
});

/** Everything the world gets to see of the truth: the files of all editions, as text. */
async function published(truth: Truth): Promise<string> {
  let text = "";
  for (const [n, world] of truth.entries()) {
    const places = Object.entries(world).flatMap(([code, one]): PublicPlace[] => {
      const shown = shownOf(one);
      return shown ? [{ ...shown, code, name: code, asOf: "2026-11-20" }] : [];
    });
    const edition = { code: `2026-11-0${n + 1}`, onDate: `2026-11-0${n + 1}` };
    const rows = dataRowsOf(edition, period("sembako-2026-10-3"), { places, provinces: PROVINCES });
    const batches = (async function* () {
      yield rows;
    })();
    for await (const piece of csvPieces(batches)) text += piece;
  }
  return text;
}

/** Near a ten, small, or anything; steps fall from the quota on, as they do. */
const kab: fc.Arbitrary<Counts> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 20, max: 3_000 })),
    fc.boolean(),
    fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14)),
    fc.nat(2_000),
  )
  .map(([quota, known, [a, b, c], less]) => {
    const sp2d = Math.max(0, quota - (less % 3 === 0 ? less : 0) - a);
    const credited = Math.max(0, sp2d - b);
    return { quota: known ? quota : null, sp2d, credited, transacted: Math.max(0, credited - c) };
  });
const trees: fc.Arbitrary<Truth> = fc.array(
  fc
    .tuple(...REGENCIES.map(() => kab))
    .map((all) => Object.fromEntries(REGENCIES.map((code, n) => [code, all[n]]))) as fc.Arbitrary<
    Record<string, Counts>
  >,
  { minLength: 2, maxLength: 3 },
);

/** Whether such a world could be. */
const possible = ({ quota, sp2d, credited, transacted }: Counts): boolean =>
  transacted >= 0 && credited >= transacted && sp2d >= credited && (quota === null || sp2d <= quota);

/** How many values of a question the published files leave open, by trying every world near the true one. */
async function open(
  truth: Truth,
  at: { edition: number; code: string },
  ask: (one: Counts) => number,
): Promise<number> {
  const seen = await published(truth);
  const found = new Set<number>();
  const own = truth[at.edition]?.[at.code];
  if (!own) throw new Error("no such place");
  const near = (n: number) => Array.from({ length: 25 }, (_, i) => n - 12 + i);
  const worlds = near(own.sp2d).flatMap((sp2d) =>
    [own.credited, Math.min(own.credited, sp2d)].flatMap((credited) => [{ ...own, sp2d, credited }]),
  );
  const more = near(own.credited).flatMap((credited) => [
    { ...own, credited },
    { ...own, credited, sp2d: Math.max(own.sp2d, credited), transacted: Math.min(own.transacted, credited) },
  ]);
  const last = near(own.transacted).flatMap((transacted) => [
    { ...own, transacted },
    { ...own, transacted, credited: Math.max(own.credited, transacted), sp2d: Math.max(own.sp2d, transacted) },
  ]);
  // Gaps open further when both ends move apart.
  const both = near(own.sp2d).flatMap((sp2d) =>
    near(own.credited).map((credited) => ({ ...own, sp2d, credited, transacted: Math.min(own.transacted, credited) })),
  );
  const ends = near(own.credited).flatMap((credited) =>
    near(own.transacted).map((transacted) => ({ ...own, credited, transacted, sp2d: Math.max(own.sp2d, credited) })),
  );
  for (const world of [...worlds, ...more, ...last, ...both, ...ends]) {
    if (!possible(world) || found.has(ask(world))) continue;
    const other = truth.map((each, n) => (n === at.edition ? { ...each, [at.code]: world } : each));
    if ((await published(other)) === seen) found.add(ask(world));
  }
  return found.size;
}

describe("S15: whoever has every file that was ever published", () => {
  test("cannot tell a small count, a small gap or a small change from nine others: as many worlds give the same files", async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.constantFrom(...REGENCIES), async (truth, code) => {
        const own = truth[0]?.[code];
        const later = truth[1]?.[code];
        if (!own || !later) throw new Error("no such place");
        const at = { edition: 0, code };
        for (const step of STEPS)
          if (own[step] < 10)
            expect(await open(truth, at, (one) => one[step]), `${step} of ${code}`).toBeGreaterThanOrEqual(10);
        const gaps = [(one: Counts) => one.sp2d - one.credited, (one: Counts) => one.credited - one.transacted];
        for (const gap of gaps)
          if (gap(own) < 10) expect(await open(truth, at, gap), `gap in ${code}`).toBeGreaterThanOrEqual(10);
        for (const step of STEPS) {
          const change = (one: Counts) => later[step] - one[step];
          if (Math.abs(change(own)) < 10)
            expect(await open(truth, at, change), `change of ${step}`).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("gets a multiple of ten from every subtraction: levels, steps, editions, and rupiah by its rate", async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (truth) => {
        const lines = (await published(truth)).split("\r\n").map((text) => text.split(","));
        const head = lines[0] ?? [];
        const numbers: number[] = [];
        for (const cells of lines.filter((line) => line.length === head.length && line[0] !== "terbitan")) {
          for (const [n, name] of head.entries()) {
            const cell = cells[n] ?? "";
            if (cell !== "" && name.endsWith("_kpm")) numbers.push(Number(cell));
            if (cell !== "" && name.endsWith("_rp")) numbers.push(Number(cell) / 600_000);
          }
        }
        for (const a of numbers) for (const b of numbers.slice(0, 40)) expect(Math.abs(a - b) % 10).toBe(0);
        for (const n of numbers) expect(n).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  test("solving for one kab/kota by intervals, from its row, its province and the country, ends with ten or more", async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (truth) => {
        const text = await published(truth);
        for (const [n, world] of truth.entries()) {
          const rows = rowsOf(text, `2026-11-0${n + 1}`);
          for (const [code, one] of Object.entries(world)) {
            const known = solve(rows, code, one.quota);
            if (!known) continue;
            for (const step of STEPS) {
              const { from, to } = known[step];
              expect(one[step], `${step} of ${code} lies where the attacker looks`).toBeGreaterThanOrEqual(from);
              expect(one[step]).toBeLessThanOrEqual(to);
              expect(to - from + 1, `${step} of ${code}`).toBeGreaterThanOrEqual(10);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Row = Record<string, string>;
type Interval = { from: number; to: number };
const NAMES = { sp2d: "sp2d_kpm", credited: "penyaluran_kpm", transacted: "pencairan_kpm" } as const;

function rowsOf(text: string, edition: string): Row[] {
  const [head = [], ...lines] = text.split("\r\n").map((line) => line.split(","));
  return lines
    .filter((cells) => cells[0] === edition)
    .map((cells) => Object.fromEntries(head.map((name, n) => [name, cells[n] ?? ""])));
}

/** What the method as it is described allows for a number that is shown. */
function interval(shown: string, quota: number | null): Interval {
  const from = shown === "" ? 0 : Number(shown);
  const joined = quota !== null && quota >= from + 10 && quota - (from + 10) < 9;
  const to = from + (joined ? 19 : 9);
  return { from, to: quota === null ? to : Math.min(to, quota) };
}

/** Intervals of the three steps of a place, narrowed by its siblings and its totals, and by each other, until nothing moves. */
function solve(rows: Row[], code: string, quota: number | null): Record<(typeof STEPS)[number], Interval> | null {
  const own = rows.find((row) => row.kode_wilayah === code);
  if (!own) return null;
  const of = (step: (typeof STEPS)[number]): Interval => {
    const known = interval(own[NAMES[step]] ?? "", quota);
    for (const [level, inside] of [
      ["provinsi", code.slice(0, 2)],
      ["nasional", ""],
    ] as const) {
      const total = rows.find((row) => row.tingkat === level && row.kode_wilayah === inside);
      const others = rows.filter(
        (row) => row.tingkat === "kab_kota" && row.kode_wilayah !== code && (row.kode_wilayah ?? "").startsWith(inside),
      );
      // A total is the sum of what is shown: what it leaves for this place is what its row shows already.
      const rest =
        Number(total?.[NAMES[step]] || 0) - others.reduce((sum, row) => sum + Number(row[NAMES[step]] || 0), 0);
      expect(rest).toBe(Number(own[NAMES[step]] || 0));
    }
    return known;
  };
  const [sp2d, credited, transacted] = [of("sp2d"), of("credited"), of("transacted")];
  for (let n = 0; n < 3; n++) {
    credited.to = Math.min(credited.to, sp2d.to);
    transacted.to = Math.min(transacted.to, credited.to);
    credited.from = Math.max(credited.from, transacted.from);
    sp2d.from = Math.max(sp2d.from, credited.from);
  }
  return { sp2d, credited, transacted };
}
