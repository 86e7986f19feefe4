// Which pages may be a slide. Only those without names: what hangs on a wall is read by everyone in the hall.

const SHOWABLE = [/^\/$/, /^\/regions\/\d{2,10}$/, /^\/recaps$/, /^\/reconciliation$/, /^\/cases\/numbers$/];

/** The address of a page as a slide ("/regions/5103?period=..."), or null when it may not be one. */
export function showableAddress(text: string): string | null {
  const base = "http://salur.invalid";
  if (text.trim() === "" || !URL.canParse(text.trim(), base)) return null;
  // A pasted address brings the name of its server; only its path counts.
  const url = new URL(text.trim(), base);
  return SHOWABLE.some((path) => path.test(url.pathname)) ? url.pathname + url.search : null;
}
