import "server-only";
import { randomBytes } from "node:crypto";
import pino from "pino";
import { maskedIdentities } from "@/lib/values/identity-in-text";
import { env } from "./env";

// Identity numbers are removed here, not by discipline: any run of 10 to 19 digits in a text becomes asterisks, and of a
// longer one in groups all but its beginning.
export const redact = (text: string): string =>
  maskedIdentities(text.replace(/\d{10,19}/g, (digits) => "*".repeat(digits.length)));

let logger: pino.Logger | undefined;

function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

/** One wide event: who, where, what, how long, how many, result. */
export function logEvent(event: string, fields: Record<string, string | number | boolean | null> = {}): void {
  const clean = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === "string" ? redact(value) : value]),
  );
  log().info({ event, ...clean });
}

/** Logs a surprise once and returns the short code that the screen shows. */
export function logSurprise(where: string, error: unknown): string {
  const code = randomBytes(4).toString("hex");
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log().error({ event: "surprise", where, code, detail: redact(detail) });
  return code;
}
