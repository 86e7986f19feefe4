import net from "node:net";

export type SmtpSink = { url: string; mails: { from: string; to: string; text: string }[]; close: () => Promise<void> };

/** A mail server that takes everything and keeps it, but refuses the addresses named. */
export async function smtpSink(refused: readonly string[] = []): Promise<SmtpSink> {
  const mails: SmtpSink["mails"] = [];
  const server = net.createServer((socket) => {
    let mail = { from: "", to: "", text: "" };
    let inText = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (inText) {
        if (line !== ".") {
          mail.text += `${line}\n`;
          return;
        }
        inText = false;
        // Long lines come folded (quoted-printable).
        mails.push({ ...mail, text: mail.text.replaceAll("=\n", "") });
        mail = { from: "", to: "", text: "" };
        say("250 kept");
      } else if (/^MAIL FROM/i.test(line)) {
        mail.from = line;
        say("250 ok");
      } else if (/^RCPT TO/i.test(line)) {
        mail.to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(refused.includes(mail.to) ? "550 no such user" : "250 ok");
      } else if (/^DATA/i.test(line)) {
        inText = true;
        say("354 go on");
      } else if (/^QUIT/i.test(line)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    };
    let rest = "";
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(line);
    });
    say("220 sink");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
