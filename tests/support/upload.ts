import type { UserActor } from "@/lib/auth/actor";
import { isKind } from "@/lib/intake/kinds/rules";
import { RECOGNISE, uploadSchema } from "@/lib/intake/schema";
import { enqueueFile, storeFile } from "@/lib/intake/upload/commands/receive";
import { caseBytes, caseName, type Reading, readingOf, TODAY } from "./cases";
import { scalar } from "./intake";

// Files as a person sends them: through the upload itself, which recognises the kind unless one is chosen.

type Sketch = {
  actor: UserActor;
  text: string | Uint8Array;
  kind?: string;
  region?: string;
  period?: string;
  name?: string;
  asOf?: string;
};

async function* inOnePiece(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Uploads a file and reads it as far as its plan, or to where a person is asked. */
export async function uploadFile(sketch: Sketch): Promise<Reading> {
  const { actor, text, name = "uji.csv", asOf = TODAY } = sketch;
  const { kind = RECOGNISE, region = "", period = "sembako-2026-10-3" } = sketch;
  const stored = await storeFile(name, inOnePiece(text), null);
  const id = String(await enqueueFile(actor, uploadSchema.parse({ kind, region, period, asOf }), stored));
  const taken = (await scalar("select kind from intakes where id = $1", [id])) ?? "";
  if (!isKind(taken)) throw new Error(`no kind: ${taken}`);
  return readingOf(id, taken);
}

/** Uploads one of the files of tests/fixtures/cases. */
export const uploadCase = (id: string, sketch: Omit<Sketch, "text" | "name">): Promise<Reading> =>
  uploadFile({ ...sketch, text: caseBytes(id), name: caseName(id) });
