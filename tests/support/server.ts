import net from "node:net";

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

/** Waits until the address answers with anything but an error of the server. */
export async function waitFor(url: string, seconds = 60): Promise<void> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response && response.status < 500) return;
    if (Date.now() > until)
      throw new Error(`${url} does not answer after ${seconds} s (status ${response?.status ?? "none"})`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
