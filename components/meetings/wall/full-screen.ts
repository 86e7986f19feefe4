type Lockable = { keyboard: { lock: (keys: string[]) => Promise<void> } };

const isLockable = (found: object): found is Lockable => "keyboard" in found;

/** Full screen and back. Where the browser lets us, Esc stays ours, so that it closes a page and not the full screen. */
export async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  await document.documentElement.requestFullscreen();
  // A screen that falls asleep in the middle of a meeting shows nothing.
  if ("wakeLock" in navigator) await navigator.wakeLock.request("screen").catch(() => {});
  if (isLockable(navigator)) await navigator.keyboard.lock(["Escape"]).catch(() => {});
}
