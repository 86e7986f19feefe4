// A form with one file, read as it arrives: text fields into a map, the file's bytes through a stream. The file must come
// after the fields (our form puts it last), so that nothing has to wait in memory. Rejected: Request.formData(), which
// holds the whole file (390 MB for a file of 115 MB).

const MOST_HEAD = 16 << 10;
const MOST_FIELD = 4 << 10;

export type FormPart = { fields: Map<string, string>; fileName: string; bytes: AsyncGenerator<Buffer> };

export class BadForm extends Error {}

/** The boundary of a multipart content type, or null. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType ?? "");
  return found?.[1] ?? found?.[2] ?? null;
}

/** Reads the fields before the file and hands the file over as a stream. Throws BadForm when there is no file. */
export async function readForm(body: AsyncIterable<Uint8Array>, boundary: string): Promise<FormPart> {
  const source = new Source(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  source.held = Buffer.from("\r\n");
  await source.skipPast(mark, MOST_HEAD);
  const fields = new Map<string, string>();
  for (;;) {
    const head = await source.takeUntil(Buffer.from("\r\n\r\n"), MOST_HEAD);
    if (head.toString("latin1").startsWith("--")) throw new BadForm("no file");
    const { name, fileName } = partHead(head.toString("utf8"));
    if (fileName !== null) return { fields, fileName, bytes: source.until(mark) };
    fields.set(name, (await source.takeUntil(mark, MOST_FIELD)).toString("utf8"));
  }
}

function partHead(head: string): { name: string; fileName: string | null } {
  const line = /content-disposition:\s*form-data;(.*)/i.exec(head)?.[1] ?? "";
  const value = (key: string) => new RegExp(`\\b${key}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(line)?.[1] ?? null;
  return { name: / name="([^"]*)"/i.exec(line)?.[1] ?? "", fileName: value("filename") };
}

class Source {
  held = Buffer.alloc(0);
  readonly #body: AsyncIterator<Uint8Array>;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#body = body[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#body.next();
    if (done) return false;
    this.held = this.held.length > 0 ? Buffer.concat([this.held, value]) : Buffer.from(value);
    return true;
  }

  async takeUntil(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at >= 0) {
        const taken = this.held.subarray(0, at);
        this.held = this.held.subarray(at + mark.length);
        return taken;
      }
      if (this.held.length > most || !(await this.#more())) throw new BadForm("cut off or too long");
    }
  }

  async skipPast(mark: Buffer, most: number): Promise<void> {
    await this.takeUntil(mark, most);
  }

  /** Everything before the mark; throws when the body ends without it. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at >= 0) {
        yield this.held.subarray(0, at);
        return;
      }
      // The mark may lie across two chunks: its length stays behind.
      const safe = this.held.length - mark.length;
      if (safe > 0) {
        yield this.held.subarray(0, safe);
        this.held = this.held.subarray(safe);
      }
      if (!(await this.#more())) throw new BadForm("cut off");
    }
  }
}
