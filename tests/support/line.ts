import net from "node:net";

/** A line to a server that can be cut and mended: what connects to its port speaks with the server, while it is whole. */
export async function openLine(host: string, port: number) {
  const open = new Set<net.Socket>();
  let whole = true;
  const line = net.createServer((near) => {
    if (!whole) return near.destroy();
    const far = net.connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one
        .on("error", () => {})
        .on("close", () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const address = line.address();
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    port: address && typeof address === "object" ? address.port : 0,
    cut,
    mend: () => {
      whole = true;
    },
    close: () => {
      cut();
      line.close();
    },
  };
}
