import type { NextConfig } from "next";
import { STILL_HEADERS } from "./lib/platform/http/still-headers";

// What passes by proxy.ts and does not bring headers of its own, as photos and /public do.
const PAST_PROXY =
  "/:path(api/intake.*|api/cases/answers.*|api/field(?!/photos/).*|_next/static.*|_next/image.*|favicon\\.ico|icon\\.svg|icons\\.svg)";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: [
    "pg",
    "pg-copy-streams",
    "@node-rs/argon2",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "@zxcvbn-ts/language-id",
    "pino",
    "pdfkit",
    "docx",
    "pptxgenjs",
  ],
  headers: async () => [
    { source: "/icons.svg", headers: [{ key: "cache-control", value: "public, max-age=86400" }] },
    { source: PAST_PROXY, headers: STILL_HEADERS },
    {
      source: PAST_PROXY,
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [{ key: "strict-transport-security", value: "max-age=31536000" }],
    },
  ],
  // Without a network an action or a page that was asked for waits and goes on, instead of ending in an error.
  experimental: { serverActions: { bodySizeLimit: "1mb" }, useOffline: true },
};

export default config;
