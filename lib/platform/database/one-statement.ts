import { AsyncLocalStorage } from "node:async_hooks";
import pg, { type Connection } from "pg";

// The web process's connections. A text goes by the extended protocol, which takes one statement only: a second one behind
// a ";" is refused by the server. And no transaction begins without who is asking: begin and the scope travel as one
// message each in one round trip, as statements, because set_config() is closed to the web role (lib/launch/closed-functions).

// One for the whole process: it may hold this module more than once, and a connection made by one serves them all.
const held = globalThis as unknown as { salurAsking?: AsyncLocalStorage<readonly string[]> };
held.salurAsking ??= new AsyncLocalStorage();
const asking = held.salurAsking;

/** Runs `work`, whose transactions begin with these statements. */
export const asked = <T>(scope: readonly string[], work: () => Promise<T>): Promise<T> => asking.run(scope, work);

function send(connection: Connection, text: string): void {
  const begins = /^begin\b/i.test(text);
  const scope = begins ? asking.getStore() : [];
  // The query rejects with the error, and nobody else gets the connection.
  if (!scope)
    return void connection.stream.destroy(new Error("A transaction of the web role begins in within() or reading()"));
  connection.stream.cork();
  for (const statement of [text, ...scope]) {
    connection.parse({ name: "", text: statement, types: [] }, true);
    connection.bind({}, true);
    if (!begins) connection.describe({ type: "P", name: "" }, true);
    connection.execute({ portal: "", rows: "0" }, true);
  }
  connection.sync();
  connection.stream.uncork();
}

/** A connection that sends one statement at a time and begins a transaction with its scope. */
export class OneStatementClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.connection.query = (text) => send(this.connection, text);
  }
}
