import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pg-copy-streams", "@node-rs/argon2", "pino"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
