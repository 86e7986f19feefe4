import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pg-copy-streams", "@node-rs/argon2", "pino", "pdfkit", "docx", "pptxgenjs"],
  headers: async () => [{ source: "/icons.svg", headers: [{ key: "cache-control", value: "public, max-age=86400" }] }],
  // Without a network an action or a page that was asked for waits and goes on, instead of ending in an error.
  experimental: { serverActions: { bodySizeLimit: "1mb" }, useOffline: true },
};

export default config;
