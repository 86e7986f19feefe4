import { keepLastView } from "@/lib/cases/views/commands";
import { viewQuery } from "@/lib/cases/views/schema";
import { asJson, endpoint, parsed } from "@/lib/platform/http/endpoint";

/** The page says which view is open; it comes back at the next visit. */
export async function POST(request: Request): Promise<Response> {
  return asJson(
    await endpoint(request, ["cases.read"], async (actor) => {
      await keepLastView(actor, parsed(viewQuery, (await request.text()).slice(0, 2_000)));
      return {};
    }),
  );
}
