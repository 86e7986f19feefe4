/** The headers of everything that is no page: files, answers of text and data. No script runs in them, nothing frames them. */
export const STILL_HEADERS: { key: string; value: string }[] = [
  {
    key: "content-security-policy",
    value:
      "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  { key: "x-frame-options", value: "DENY" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
];
