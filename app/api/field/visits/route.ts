import { recordVisit } from "@/lib/field/commands/record-visit";
import { senderSchema, visitSchema } from "@/lib/field/schema";
import { Refusal } from "@/lib/platform/errors";
import { asJson, endpoint, parsed, readJson } from "@/lib/platform/http/endpoint";

/** One visit from the outbox of a phone, as often as the phone needs; it counts once. */
export async function POST(request: Request): Promise<Response> {
  return asJson(
    await endpoint(request, ["field.work"], async (actor) => {
      const input = await readJson(request);
      const { account } = parsed(senderSchema, input);
      if (account !== String(actor.id))
        throw new Refusal("forbidden", "Hasil ini milik akun lain. Masuk dengan akun itu untuk mengirimnya.");
      const { sentence } = await recordVisit(actor, parsed(visitSchema, input));
      return { sentence };
    }),
  );
}
