import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { publicHref } from "../filter";
import type { EditionState, KeptEdition } from "../queries/editions";
import { editionWords } from "./view";

const STATES: Record<EditionState, { state: string; tone: "watch" | "ok" | "neutral" }> = {
  asked: { state: "Sedang disusun", tone: "watch" },
  published: { state: "Terbit", tone: "ok" },
  withdrawn: { state: "Ditarik", tone: "neutral" },
};

/** An edition as a line for those who publish. */
export const keptLine = (edition: KeptEdition) => {
  const { code, state, askedAt, askedByName, periods, places, withdrawnAt, withdrawnByName, reason } = edition;
  const held = state === "asked" ? "" : ` · ${formatCount(periods)} periode, ${formatCount(places)} kab/kota`;
  return {
    code,
    name: editionWords({ code, onDate: code.slice(0, 10) }),
    ...STATES[state],
    about: `Diminta ${askedByName}, ${formatInstant(askedAt)}${held}`,
    more: withdrawnAt && `Ditarik ${withdrawnByName}, ${formatInstant(withdrawnAt)}: ${reason}`,
    href: state === "published" ? publicHref({ region: "", period: "", edition: code }) : null,
    withdrawable: state !== "withdrawn",
  };
};
export type KeptLine = ReturnType<typeof keptLine>;

export const NO_EDITION = {
  tag: "no-data-yet" as const,
  what: "terbitan",
  hint: "Tekan “Terbitkan sekarang”; angka semua periode yang sudah mulai disalin untuk publik.",
};
