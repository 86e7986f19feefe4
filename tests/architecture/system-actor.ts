import { withoutComments } from "./declarations.ts";
import { layerOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

const HOME = "lib/auth/actor.ts";

/** Whoever makes one sees everything, so a command takes the one that it is given. */
export function* systemActors({ sources }: House): Iterable<Finding> {
  for (const { file, text } of sources) {
    if (file === HOME || !/\bsystemActor\b/.test(withoutComments(text))) continue;
    yield ["jobs", "worker", "seed", "tests"].includes(layerOf(file)) ? null : `${file}: makes a system actor`;
  }
}
