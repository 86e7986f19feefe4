import "server-only";
import { createTransport } from "nodemailer";
import { env } from "./env";

export type Mail = { to: string; subject: string; text: string };

/** Whether mail can be sent at all: SMTP_URL and MAIL_FROM are both set. */
export const canMail = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;

const isAboutAddress = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EENVELOPE";

/** Sends one mail; "refused" when the server does not take the address. Throws when it cannot be reached. */
export async function sendMail({ to, subject, text }: Mail): Promise<"sent" | "refused"> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || !MAIL_FROM) throw new Error("SMTP_URL and MAIL_FROM are not set");
  const transport = createTransport(SMTP_URL);
  try {
    await transport.sendMail({ from: MAIL_FROM, to, subject, text });
    return "sent";
  } catch (error) {
    if (isAboutAddress(error)) return "refused";
    throw error;
  } finally {
    transport.close();
  }
}
