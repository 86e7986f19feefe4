/** Which numbers an address asks for; without a word the newest frozen ones, or those of now when none are frozen. */
export function parseDeckVersion(text: string | undefined): number | "live" | "newest" {
  if (text === "live") return "live";
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : "newest";
}
