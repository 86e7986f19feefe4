import "server-only";
import { hash, verify } from "@node-rs/argon2";

// Argon2id, 19 MiB, two passes: the OWASP minimum, 20 to 60 ms on an old office machine.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** NIST 800-63B: length counts, composition rules do not. */
export const PASSWORD_MIN = 12;
const OBVIOUS = [
  "123456789012",
  "password1234",
  "passwordpassword",
  "qwertyuiop12",
  "dinsosdinsos",
  "kemensos12345",
  "bansospangan",
  "indonesia1945",
];

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/** Always does the work of one verification, also when there is no such account. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  return (await verify(stored ?? (await decoy), password)) && stored !== null;
}

/** Why a new password is refused, or null. */
export function passwordFault(password: string, email: string): string | null {
  if (password.length < PASSWORD_MIN)
    return `Kata sandi paling sedikit ${PASSWORD_MIN} huruf; kalimat pendek lebih baik daripada kata rumit.`;
  const lower = password.toLowerCase();
  const name = email.split("@")[0]?.toLowerCase() ?? "";
  if (name.length >= 4 && lower.includes(name)) return "Kata sandi tidak boleh memuat nama akun.";
  if (OBVIOUS.includes(lower) || /^(.)\1+$/.test(lower))
    return "Kata sandi ini terlalu mudah ditebak. Pilih yang lain.";
  return null;
}
