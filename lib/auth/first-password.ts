import "server-only";
import { createHmac } from "node:crypto";
import { authSecret } from "@/lib/platform/env";

/**
 * The first password of an account, made from the key of the form that creates it and the house's secret: the form sent
 * twice shows the same one, and nothing but its hash is kept.
 */
export const firstPassword = (formKey: string, email: string): string =>
  createHmac("sha256", authSecret()).update(`first password\n${formKey}\n${email}`).digest("base64url").slice(0, 16);
