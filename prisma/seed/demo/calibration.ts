// Families a province may have, in thousands. Anchors (domain figures): Bali 174.480, NTT 438.379, Aceh 324.299, Kalsel
// 151.455; national about 18,3 million. The others are proportions of our own between 1 and 12 % of the population.
const PROVINCE_KPM: Record<string, number> = {
  11: 324_299,
  12: 905_000,
  13: 318_000,
  14: 355_000,
  15: 214_000,
  16: 560_000,
  17: 172_000,
  18: 742_000,
  19: 74_000,
  21: 86_000,
  31: 305_000,
  32: 2_950_000,
  33: 2_990_000,
  34: 349_000,
  35: 3_130_000,
  36: 640_000,
  51: 174_480,
  52: 486_000,
  53: 438_379,
  61: 352_000,
  62: 131_000,
  63: 151_455,
  64: 158_000,
  65: 39_000,
  71: 196_000,
  72: 232_000,
  73: 640_000,
  74: 226_000,
  75: 96_000,
  76: 118_000,
  81: 176_000,
  82: 78_000,
  91: 92_000,
  92: 41_000,
  93: 55_000,
  94: 128_000,
  95: 132_000,
  96: 44_000,
};

/** kab/kota whose number is public: kept exact. */
const REGENCY_KPM: Record<string, number> = {
  5106: 7_328,
  5371: 14_630,
  5202: 123_998,
  3519: 61_613,
  3214: 46_757,
  3213: 103_000,
  3271: 50_629,
  3401: 51_026,
};

export const BY_NAME_PROVINCES = ["51", "52", "53"] as const;
export const isByName = (regency: string): boolean =>
  BY_NAME_PROVINCES.some((province) => regency.startsWith(province));

/** A number in [0, 1) that depends on its text alone (FNV-1a): demo data is the same on every machine. */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

export const between = (low: number, high: number, text: string): number => low + (high - low) * chance(text);

/** Kuota of each kab/kota; the three by-name provinces together have `families` (their real sum when it is the default). */
export function quotasOf(regencies: readonly string[], families: number): Map<string, number> {
  const quotas = new Map<string, number>();
  for (const [province, total] of Object.entries(PROVINCE_KPM)) {
    const own = regencies.filter((code) => code.startsWith(province));
    const fixed = own.reduce((sum, code) => sum + (REGENCY_KPM[code] ?? 0), 0);
    const free = own.filter((code) => !REGENCY_KPM[code]);
    const weight = (code: string) => between(0.5, 1.6, `kuota ${code}`) * (Number(code.slice(2)) >= 71 ? 0.55 : 1);
    const weights = free.reduce((sum, code) => sum + weight(code), 0);
    for (const code of own)
      quotas.set(code, REGENCY_KPM[code] ?? Math.round(((total - fixed) * weight(code)) / weights));
    const last = free.at(-1);
    const sum = own.reduce((s, code) => s + (quotas.get(code) ?? 0), 0);
    if (last) quotas.set(last, (quotas.get(last) ?? 0) + total - sum);
  }
  const scale = families / DEFAULT_FAMILIES;
  if (scale !== 1) {
    for (const [code, kpm] of quotas) if (isByName(code)) quotas.set(code, Math.max(20, Math.round(kpm * scale)));
  }
  return quotas;
}

export const DEFAULT_FAMILIES = BY_NAME_PROVINCES.reduce((sum, province) => sum + (PROVINCE_KPM[province] ?? 0), 0);

/** A year's quota beside that of 2026 (18,3 million): 15,6 million in 2019, 18,8 million in 2024. */
export const shareOfYear = (year: number): number => (year <= 2019 ? 15.6 / 18.3 : year <= 2024 ? 18.8 / 18.3 : 1);

const ANCHORED_BANKS: Record<string, string> = {
  5371: "BRI",
  3206: "BRI",
  3505: "BNI",
  3523: "BNI",
  3515: "BNI",
  3310: "BNI",
  3271: "BNI",
  3214: "BNI",
  3371: "BNI",
  5101: "BNI",
  5106: "BTN",
  3601: "BTN",
  1807: "MANDIRI",
  5103: "BNI",
};

/** One bank a kab/kota: Java, Bali and Papua BNI, Mandiri, BTN (rule of 2016); Aceh BSI; elsewhere BRI and Mandiri. */
export function bankOf(regency: string): string {
  const anchored = ANCHORED_BANKS[regency];
  if (anchored) return anchored;
  const draw = chance(`bank ${regency}`);
  const province = Number(regency.slice(0, 2));
  if (province === 11) return "BSI";
  if ((province >= 31 && province <= 36) || province === 51 || province >= 91) {
    return draw < 0.6 ? "BNI" : draw < 0.93 ? "MANDIRI" : "BTN";
  }
  return draw < 0.76 ? "BRI" : "MANDIRI";
}

/** The day on which the demo stands. */
export const DATA_DATE = "2026-11-20";

/** Demo kab/kota that started late: new cards, slow hand-over. */
export const EXPANSION_REGENCY = "5321";

/** Share of SP2D that reaches the accounts, and of that which is spent, for a kab/kota and period. */
export function ratesOf(
  regency: string,
  period: { code: string; running: boolean },
): { ordered: number; credited: number; transacted: number } {
  const seed = `${regency} ${period.code}`;
  const fresh = regency === EXPANSION_REGENCY;
  const ordered = between(0.955, 0.995, `sp2d ${seed}`);
  if (period.running) {
    return {
      ordered,
      credited: fresh ? 0.58 : between(0.72, 0.95, `salur ${seed}`),
      transacted: between(0.62, 0.88, `cair ${seed}`),
    };
  }
  return {
    ordered,
    credited: fresh ? 0.78 : between(0.93, 0.99, `salur ${seed}`),
    transacted: between(0.9, 0.98, `cair ${seed}`),
  };
}
