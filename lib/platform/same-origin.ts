import "server-only";

/** Whether a request comes from a page of this site. Browsers send Origin with every POST and PUT; without it: no. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !host || !URL.canParse(origin)) return false;
  const site = request.headers.get("sec-fetch-site");
  return new URL(origin).host === host && (site === null || site === "same-origin");
}
