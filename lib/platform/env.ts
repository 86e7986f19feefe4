import { z } from "zod";

// The only reader of process.env in the product; parsed once, at first use. Each process demands only what it needs:
// the web process has no DATABASE_URL_OWNER, so it cannot go round the row-level policies.

const optional = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);

const schema = z.object({
  DATABASE_URL_WEB: z.string().optional(),
  DATABASE_URL_OWNER: z.string().optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  SALUR_MODE: z.enum(["demo", "production"]).default("demo"),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** "1" when the launcher started this process: it ends with its parent. */
  SALUR_LAUNCHED: z.enum(["0", "1"]).default("0"),
  /** How many proxies are before the web server; so many are trusted for what only a proxy may report of a request. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  /** smtp://user:password@host:587 or smtps://...; without it and MAIL_FROM nothing is mailed. */
  SMTP_URL: optional,
  MAIL_FROM: optional,
});

type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The environment. Throws one sentence that names every variable that is wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => String(issue.path[0])).join(", ");
    throw new Error(`Variabel lingkungan tidak sah: ${names}. Lihat .env.example.`);
  }
  parsed = result.data;
  return parsed;
}

function demand(name: "DATABASE_URL_WEB" | "DATABASE_URL_OWNER" | "AUTH_SECRET"): string {
  const value = env()[name];
  if (!value) throw new Error(`Variabel lingkungan ${name} belum diisi. Lihat .env.example.`);
  return value;
}

export const webUrl = (): string => demand("DATABASE_URL_WEB");
export const ownerUrl = (): string => demand("DATABASE_URL_OWNER");
export const authSecret = (): string => demand("AUTH_SECRET");
