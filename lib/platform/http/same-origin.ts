import "server-only";

/** Why a request that changes something is refused when it does not come from a page of this site. */
export const FOREIGN =
  "Permintaan ini tidak berasal dari halaman Salur. Muat ulang halaman lalu kirim lagi. Bila tetap ditolak, minta pengelola memeriksa proxy: X-Forwarded-Host dan TRUSTED_PROXIES.";

/**
 * Whether a request comes from a page of this site. Browsers send Origin with every POST and PUT; without it: no. What a
 * proxy reports of the host is here only when proxies are trusted (door.ts).
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !host || !URL.canParse(origin)) return false;
  const site = request.headers.get("sec-fetch-site");
  return new URL(origin).host === host.toLowerCase() && (site === null || site === "same-origin");
}
