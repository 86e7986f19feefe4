// A file travels in chunks of one size, so that a cut line costs one chunk and not the file.

export const LARGEST_UPLOAD = 512 * 2 ** 20;
export const CHUNK_BYTES = 4 * 2 ** 20;
/** A file that nobody continues for this long is forgotten. */
export const KEPT_DAYS = 7;
/** Unfinished files of one person; they may hold this many times the largest upload on disk. */
export const MOST_OPEN = 5;

export const chunkCount = (size: number): number => Math.ceil(size / CHUNK_BYTES);

/** The bytes of one chunk: all are full but the last; 0 for a number that the file has not. */
export const chunkLength = (size: number, chunkNo: number): number =>
  Number.isInteger(chunkNo) && chunkNo >= 0 ? Math.max(0, Math.min(CHUNK_BYTES, size - chunkNo * CHUNK_BYTES)) : 0;
