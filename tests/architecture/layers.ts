// Who may import whom, as one table. A layer is found by path; "type" imports are always free.

export const SLICE_FILES = ["rules", "filter", "schema", "queries", "commands", "jobs", "actions", "present"] as const;
const GROUND = ["values", "glossary", "auth", "platform", "launch"] as const;
/** read makes rows of meaning out of what lib/documents/read gives, the one folder outside the vocabulary. */
const READING_SLICES = ["intake", "answers"];

/** Types alone, for files that may not import each other; nothing of them is there at run time. */
const TYPE_FILES = ["lib/intake/kinds/kind.ts"];

export type Layer =
  | (typeof SLICE_FILES)[number]
  | "read"
  | "types"
  | "values"
  | "glossary"
  | "document-shape"
  | "document-reader"
  | "document-writer"
  | "auth"
  | "platform"
  | "launch"
  | "worker"
  | "page"
  | "route"
  | "ui"
  | "slice-component"
  | "seed"
  | "generated"
  | "tests"
  | "package";

const PURE: Layer[] = ["values", "glossary", "document-shape"];
const GROUND_ALL: Layer[] = [...PURE, "auth", "platform"];

/** Pictures without a slice: "could ship in a different product". */
export const PLAIN_COMPONENTS = ["ui", "chart", "map", "shell", "connection"];

export const MAY_IMPORT: Record<Exclude<Layer, "package" | "tests" | "generated">, Layer[]> = {
  rules: ["rules", ...PURE],
  filter: ["rules", "filter", "values"],
  schema: ["rules", "filter", "schema", ...PURE],
  present: ["rules", "filter", "present", ...PURE],
  read: ["read", "rules", "values", "document-reader"],
  types: [],
  queries: ["rules", "filter", "queries", "generated", ...GROUND_ALL],
  commands: ["rules", "schema", "queries", "commands", "read", "document-reader", "generated", ...GROUND_ALL],
  jobs: ["rules", "queries", "commands", "jobs", "read", "document-reader", ...GROUND_ALL],
  actions: ["rules", "schema", "queries", "commands", "filter", ...GROUND_ALL],
  values: ["values"],
  glossary: ["glossary", "values"],
  "document-shape": ["document-shape", "values"],
  "document-reader": ["document-reader", "values"],
  "document-writer": ["document-writer", "document-shape", "values", "auth", "platform"],
  auth: ["auth", "platform", "generated", ...PURE],
  platform: ["auth", "platform", "generated", ...PURE],
  launch: ["launch", "seed"],
  worker: ["jobs", ...GROUND_ALL],
  page: ["rules", "filter", "present", "queries", "actions", "ui", "slice-component", "page", "seed", ...GROUND_ALL],
  route: [
    "rules",
    "filter",
    "present",
    "queries",
    "schema",
    "commands",
    "route",
    "ui",
    "slice-component",
    "seed",
    "document-writer",
    ...GROUND_ALL,
  ],
  ui: ["ui", ...PURE],
  "slice-component": ["rules", "filter", "present", "actions", "ui", "slice-component", ...PURE],
  seed: ["seed", "rules", "queries", "commands", "document-writer", "generated", ...GROUND_ALL],
};

export function layerOf(file: string): Layer {
  const [room, second, third] = file.split("/");
  if (room === "tests") return "tests";
  if (room === "prisma") return second === "generated" ? "generated" : "seed";
  if (room === "app") return second === "api" || /\/route\.tsx?$/.test(file) ? "route" : "page";
  if (room === "components") return PLAIN_COMPONENTS.includes(second ?? "") ? "ui" : "slice-component";
  if (room !== "lib") return "package";
  if (second === "worker.ts") return "worker";
  // The matrix of permissions is data, pure like the glossary.
  if (file === "lib/auth/permissions.ts") return "glossary";
  if (second === "documents")
    return third === "read" ? "document-reader" : third === "write" ? "document-writer" : "document-shape";
  if (TYPE_FILES.includes(file)) return "types";
  const ground = GROUND.find((name) => name === second);
  if (ground) return ground;
  return roleOf(file) ?? "package";
}

/** The role of a file in a slice: the first name of the vocabulary below it, so that parts may stand in between. */
function roleOf(file: string): Layer | null {
  const [, slice = "", ...below] = file.split("/");
  const roles: readonly Layer[] = [...SLICE_FILES, ...(READING_SLICES.includes(slice) ? (["read"] as const) : [])];
  for (const part of below) {
    const name = part.replace(/\.tsx?$/, "");
    const role = roles.find((known) => known === name);
    if (role) return role;
  }
  return null;
}

/** The slice of a file in lib, or null for the ground and the other rooms. */
export function sliceOf(file: string): string | null {
  const [room, second, third] = file.split("/");
  const isGround = second === "documents" || GROUND.some((name) => name === second);
  return room === "lib" && second && third && !isGround ? second : null;
}
