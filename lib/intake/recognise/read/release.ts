type Rows = { rows: AsyncGenerator<unknown> };

/** Closes a file that is not read to its end, with the further sheets that were opened. */
export async function release({ file, more }: { file: Rows; more: readonly Rows[] }): Promise<void> {
  for (const { rows } of [file, ...more]) await rows.return(undefined);
}
