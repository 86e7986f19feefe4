import { parseDate } from "./dates";

type Issues = { addIssue(issue: { code: "custom"; message: string }): void };

/** For a schema: reads a date that a form must give, as people write it; whatever is none gets this sentence. */
export const givenDate =
  (message: string) =>
  (text: string, context: Issues): string => {
    const read = parseDate(text);
    if (read.ok && read.date !== null) return read.date;
    context.addIssue({ code: "custom", message });
    return "";
  };
