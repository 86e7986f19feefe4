/** What the worker does with a file, as the screen words it; only while it reads does the number of rows grow. */
export const READING = "Membaca berkas";
