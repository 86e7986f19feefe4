// Runs before `npm start` and `npm test` with whatever Node is on PATH and nothing installed: built-ins only.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

const installed = "node_modules/.package-lock.json"; // npm writes it last: it exists only after a complete install
const stale = !fs.existsSync(installed) || fs.statSync(installed).mtimeMs < fs.statSync("package-lock.json").mtimeMs;
if (stale) {
  console.log("› Memasang pustaka (npm ci) …");
  const began = Date.now();
  // npm itself, not through PATH: npm_execpath is the npm that runs this script. NODE_ENV=production would drop tools.
  const npm = process.env.npm_execpath;
  const options = { stdio: "inherit", env: { ...process.env, NODE_ENV: "development" } };
  const result = npm
    ? spawnSync(process.execPath, [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], options)
    : spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { ...options, shell: true });
  if (result.status !== 0) {
    console.error("Pemasangan pustaka gagal. Periksa sambungan ke registri npm dan ruang disk, lalu jalankan lagi.");
    process.exit(result.status ?? 1);
  }
  fs.utimesSync(installed, new Date(), new Date());
  console.log(`✓ Pustaka terpasang (${((Date.now() - began) / 1000).toFixed(0)} dtk)`);
}

// The product's TypeScript runs on Node itself. On Linux a Node 24 came along; elsewhere the one on PATH must be new enough.
const [major, minor] = process.versions.node.split(".").map(Number);
if (!fs.existsSync("node_modules/.bin/node") && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `Node ${process.versions.node} terlalu lama di sistem ini. Pasang Node 22.18 atau lebih baru, lalu jalankan lagi.`,
  );
  process.exit(1);
}
