// HTML as text, for what occurs on a page a hundred times. As elements a table of 150 rows is drawn by React, written down
// for the browser's React, read back and drawn once more; as text it is one value. What the browser receives is the same.

type Value = Html | readonly Html[] | string | number | null | undefined | false;

/** Finished HTML. Only html`` makes it, and whatever html`` is given that is not Html itself is escaped. */
export class Html {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }

  static drawn(parts: readonly string[], values: readonly Value[]): Html {
    let text = parts[0] ?? "";
    for (let i = 0; i < values.length; i++) text += textOf(values[i]) + (parts[i + 1] ?? "");
    return new Html(text);
  }
}

/** HTML from a template; write attributes in quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => Html.drawn(parts, values);

/** The props that make HTML the content of an element. */
export const inside = (content: Html) => ({ dangerouslySetInnerHTML: { __html: content.text } });

function textOf(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escapeText(value);
  return typeof value === "number" ? String(value) : value.map(({ text }) => text).join("");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const SIGNS = /[&<>"']/;
const ALL_SIGNS = /[&<>"']/g;

export const escapeText = (text: string): string =>
  SIGNS.test(text) ? text.replace(ALL_SIGNS, (sign) => ESCAPES[sign] ?? sign) : text;
