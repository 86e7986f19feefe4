// Which numbers of a meeting somebody wants: ?version=live, newest, or the number of a frozen version.

export type VersionAsked = number | "live" | "newest";

/** The version in an address; null = not a version. Without one, the newest frozen numbers, if there are any. */
export function parseVersion(text: string | null): VersionAsked | null {
  if (text === null || text === "" || text === "newest") return "newest";
  if (text === "live") return "live";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
