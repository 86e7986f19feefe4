import { broken, definition, MOST_TEXT } from "./entries";

// The tags of a sheet, found by searching for their brackets: twenty-four million of them in half a million rows, where a
// parser that looks at every character takes twice as long. Attributes are handed over raw; no definition and
// no entity but XML's own five and numbers is known.

export type XmlEvents = {
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** Raw text: source from..to, with its entities. */
  text: (source: string, from: number, to: number) => void;
  /** May take a whole element that begins at the bracket, and then returns where it ends; 0 = go through it tag by tag. */
  whole?: (source: string, start: number) => number;
};

export class XmlScanner {
  #rest = "";
  #seen = false;
  readonly #open: string[] = [];
  readonly #events: XmlEvents;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  write(chunk: string): void {
    const source = this.#rest + chunk;
    let at = 0;
    for (;;) {
      const start = source.indexOf("<", at);
      const end = start < 0 ? -1 : this.#events.whole?.(source, start) || this.#tag(source, at, start);
      if (end < 0) break;
      at = end;
    }
    this.#rest = at === 0 ? source : source.slice(at);
    if (this.#rest.length > MOST_TEXT) throw broken();
  }

  /** Throws unless everything that was opened was closed. */
  end(): void {
    if (!this.#seen || this.#open.length > 0 || this.#rest.includes("<")) throw broken();
  }

  /** Takes the text before a tag and the tag; gives where it ends, or -1 when it is not whole yet. */
  #tag(source: string, from: number, start: number): number {
    const sign = source.charCodeAt(start + 1);
    if (sign === BANG || sign === QUESTION) return this.#aside(source, from, start);
    const end = tagEnd(source, start + 1);
    if (end < 0) return -1;
    if (start > from) this.#events.text(source, from, start);
    if (sign === SLASH) this.#close(source.slice(start + 2, end).trimEnd());
    else {
      const empty = source.charCodeAt(end - 1) === SLASH;
      const stop = empty ? end - 1 : end;
      const nameEnd = endOfName(source, start + 1, stop);
      if (nameEnd === start + 1) throw broken();
      const name = source.slice(start + 1, nameEnd);
      this.#seen = true;
      this.#open.push(name);
      this.#events.open(name, source.slice(nameEnd, stop));
      if (empty) this.#close(name);
    }
    return end + 1;
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw broken();
    this.#events.close(name);
  }

  /** Comments and instructions are passed over, CDATA is text, a definition is refused. */
  #aside(source: string, from: number, start: number): number {
    for (const [opening, closing] of ASIDES) {
      if (!source.startsWith(opening, start)) continue;
      const end = source.indexOf(closing, start + opening.length);
      if (end < 0) return -1;
      if (start > from) this.#events.text(source, from, start);
      if (opening === CDATA) {
        const plain = source.slice(start + opening.length, end).replaceAll("&", "&amp;");
        this.#events.text(plain, 0, plain.length);
      }
      return end + closing.length;
    }
    if (source.length - start < CDATA.length) return -1;
    throw definition();
  }
}

const [BANG, QUESTION, SLASH, GREATER, DOUBLE, SINGLE, SPACE] = [33, 63, 47, 62, 34, 39, 32];
const CDATA = "<![CDATA[";
const ASIDES = [
  ["<!--", "-->"],
  ["<?", "?>"],
  [CDATA, "]]>"],
] as const;

/** The ">" that is not inside an attribute's value. */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

function endOfName(source: string, from: number, stop: number): number {
  for (let at = from; at < stop; at++) if (source.charCodeAt(at) <= SPACE) return at;
  return stop;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const UNUSUAL = /'|\s=|=\s|[\t\r\n]/;

/** The raw value of an attribute. */
export function attributeOf(attributes: string, name: string): string | undefined {
  if (attributes === "") return undefined;
  if (UNUSUAL.test(attributes)) {
    for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE)) if (key === name) return double ?? single;
    return undefined;
  }
  const found = attributes.indexOf(` ${name}="`);
  if (found < 0) return undefined;
  const from = found + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its line ends and entities as XML means them. */
export function plainText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? text.replace(/&(?:([a-z]+);|#(\d{1,7});|#x([0-9a-fA-F]{1,6});)?/g, entity) : text;
}

function entity(_: string, name?: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  const meant = name ? ENTITIES[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  if (meant === undefined) throw broken();
  return meant;
}
