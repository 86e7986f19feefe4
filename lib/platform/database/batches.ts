type Page<Row> = { rows: Row[]; after: string | null };

/** All pages from the first on, the next one asked for while the one before is being written; two are held at most. */
export async function* batchesOf<Row>(ask: (after: string) => Promise<Page<Row>>): AsyncGenerator<Row[]> {
  const begin = (after: string) => {
    const page = ask(after);
    // A failure is thrown where the page is awaited; until then nobody listens, and nobody ever when the reader has left.
    page.catch(() => {});
    return page;
  };
  for (let next: Promise<Page<Row>> | null = begin(""); next !== null; ) {
    const page: Page<Row> = await next;
    next = page.after === null ? null : begin(page.after);
    if (page.rows.length > 0) yield page.rows;
  }
}
