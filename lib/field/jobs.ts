import type { SystemActor } from "@/lib/auth/actor";
import { tidyPhotos } from "./commands/tidy-photos";

/** Removes photos that belong to no visit. */
export const tidyFieldPhotos = (actor: SystemActor): Promise<number> => tidyPhotos(actor);
