import { UnreadableFile } from "@/lib/documents/read/row";

/** A million rows with six texts of their own each need half of it. */
const MOST_BYTES = 256 << 20;
const MOST_STRINGS = 16_000_000;

/** Shared strings in one growing buffer and a table of ends: a million of them cost their bytes, not a million objects. */
export class SharedStrings {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #used = 0;
  #ends = new Uint32Array(1 << 12);
  #count = 0;

  add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.#used + size > MOST_BYTES || this.#count >= MOST_STRINGS)
      throw new UnreadableFile(
        "Teks di dalam berkas ini terlalu besar dan ditolak demi keamanan. Bagi menjadi beberapa berkas, lalu unggah lagi.",
      );
    if (this.#used + size > this.#bytes.length) {
      const bigger = Buffer.allocUnsafe(Math.min(MOST_BYTES, Math.max(this.#bytes.length * 2, this.#used + size)));
      this.#bytes.copy(bigger, 0, 0, this.#used);
      this.#bytes = bigger;
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#bytes.write(text, this.#used);
    this.#used += size;
    this.#ends[this.#count] = this.#used;
    this.#count++;
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return "";
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    return this.#bytes.toString("utf8", start, this.#ends[index]);
  }
}
