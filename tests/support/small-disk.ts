import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A disk of its own that can be filled up: a piece of memory with a fixed size, mounted by root on Linux. */
export class SmallDisk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-disk-"));
  readonly #filler = path.join(this.folder, "filler");

  constructor(megabytes: number, owner: number) {
    execFileSync("mount", [
      "-t",
      "tmpfs",
      "-o",
      `size=${megabytes}m,mode=0700,uid=${owner},gid=${owner}`,
      "tmpfs",
      this.folder,
    ]);
  }

  /** Only root may mount; elsewhere the tests that need a disk are reported as skipped. */
  static readonly possible = process.platform === "linux" && process.getuid?.() === 0 && canMount();

  /** Leaves so many bytes free. */
  fill(free: number): void {
    const { bavail, bsize } = fs.statfsSync(this.folder);
    fs.writeFileSync(this.#filler, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  }

  free(): void {
    fs.rmSync(this.#filler, { force: true });
  }

  /** What lies on it stays and can only be read. */
  protect(): void {
    execFileSync("mount", ["-o", "remount,ro", this.folder]);
  }

  remove(): void {
    execFileSync("umount", ["--lazy", this.folder]);
    fs.rmdirSync(this.folder);
  }
}

function canMount(): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmdirSync(folder);
  }
}
