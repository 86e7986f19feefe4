import { cleanText } from "@/lib/values/text";

/** The name a file is shown by: its last part, without control and direction marks, at most 120 characters. */
export function shownFileName(name: string): string {
  const last = cleanText(name, 1_000)
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, "_")
    .replace(/^\.+/, "");
  if (!last) return "berkas";
  if (last.length <= 120) return last;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(last)?.[0] ?? "";
  return `${last.slice(0, 119 - ending.length)}…${ending}`;
}
