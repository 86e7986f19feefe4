import { defineConfig } from "prisma/config";

// `prisma generate` only checks that a schema engine exists; migrations run without it (lib/launch/schema).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
});
