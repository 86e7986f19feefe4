import { CASE_TYPES, type CaseTypeCode, isCaseType } from "@/lib/cases/rules/catalogue";
import type { Party } from "@/lib/meetings/rules/meeting";

/** What a decision is likely about, before anybody types. */
export type Preset = { caseType: CaseTypeCode | ""; region: string; owner: Party };

/** Reads it from the slide that hangs on the wall: "problem:SALDO_NOL", "group:51", "place:5103". */
export function presetOf(slideKey: string, regions: readonly string[]): Preset {
  const [kind, name = ""] = slideKey.split(":");
  const caseType = kind === "problem" && isCaseType(name) ? name : "";
  const named = kind === "group" || kind === "place" ? regions.find((code) => code === name) : undefined;
  return {
    caseType,
    region: named ?? regions[0] ?? "",
    owner: caseType === "" ? "dinsos" : CASE_TYPES[caseType].owner,
  };
}

/** A number that could be a NIK, KK or card: it may not be projected. Spaces and dots between digits hide nothing. */
export const hasIdentity = (text: string): boolean => /(?:\d[\s.-]?){16}/.test(text);
