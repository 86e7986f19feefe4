import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": path.join(root, "tests/support/empty.ts") } },
  test: {
    include: ["tests/database/**/*.test.ts"],
    environment: "node",
    testTimeout: 30_000,
    env: { AUTH_SECRET: "a secret that only the tests on this machine use" },
  },
});
