import "server-only";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

// NIST 800-63B: length counts, rules of composition do not, and what a guesser tries first is refused.

const PASSWORD_MIN = 12;
/** Of five, 0 to 4: fewer than a hundred million guesses are too few. */
const LEAST_SCORE = 3;
/** Enough to judge; more would only take time. */
const JUDGED = 72;
/** Words that every guesser of this product begins with. */
const OURS = [
  ...["salur", "salur-demo-2026", "bansos", "bansospangan", "sembako", "bpnt", "rastra", "dinsos", "kemensos", "siks"],
  ...["dinassosial", "pangan", "penyaluran", "pencairan", "ewarong", "keluarga", "himbara", "kabupaten", "kecamatan"],
  ...["merahputih", "bismillah", "rahasia", "katasandi", "administrator", "operator", "pendamping", "camat"],
];

let judge: Promise<ZxcvbnFactory> | undefined;

/** The lists take a moment to load and some megabytes: only when somebody chooses a password. */
function judging(): Promise<ZxcvbnFactory> {
  judge ??= Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]).then(
    ([core, common, indonesian]) =>
      new core.ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...indonesian.dictionary },
        graphs: common.adjacencyGraphs,
      }),
  );
  return judge;
}

/** What a person is called, in the pieces that a guesser would try. */
const wordsOf = (about: readonly string[]): string[] =>
  about.flatMap((text) => [text, ...text.split(/[^\p{L}\d]+/u)]).filter((word) => word.length >= 4);

/** Why a new password is refused, or null. about: name, e-mail address, office of its future user. */
export async function passwordFault(password: string, about: readonly string[]): Promise<string | null> {
  if ([...password].length < PASSWORD_MIN)
    return `Kata sandi paling sedikit ${PASSWORD_MIN} huruf; kalimat pendek lebih baik daripada kata rumit.`;
  const own = wordsOf(about);
  const account = (about.find((text) => text.includes("@"))?.split("@")[0] ?? "").toLowerCase();
  if (account.length >= 4 && password.toLowerCase().includes(account))
    return "Kata sandi tidak boleh memuat nama akun.";
  const { score } = (await judging()).check(password.slice(0, JUDGED), [...OURS, ...own]);
  return score >= LEAST_SCORE
    ? null
    : "Kata sandi ini terlalu mudah ditebak. Pilih beberapa kata yang tidak biasa bersama, misalnya satu kalimat pendek.";
}
