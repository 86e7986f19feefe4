import type { List } from "@/app/api/export/[name]/list";
import { caseTypes, directorates, editions, holidays, users } from "./admin";
import { answers } from "./answers";
import { cases } from "./cases";
import { field } from "./field";
import { approval, intake } from "./intake";
import { kpm } from "./kpm";
import { letter, letters } from "./letters";
import { followUps, meetings } from "./meetings";
import { numbers } from "./numbers";
import { recaps, regions } from "./realisation";
import { reconciliation } from "./reconciliation";
import { repair } from "./repair";
import { notices, today } from "./today";

// Every table that can be taken away, by the name in its address.
export const LISTS: Readonly<Record<string, List>> = {
  answers,
  approval,
  "case-types": caseTypes,
  cases,
  directorates,
  editions,
  field,
  "follow-ups": followUps,
  holidays,
  intake,
  kpm,
  letter,
  letters,
  meetings,
  notices,
  numbers,
  recaps,
  reconciliation,
  regions,
  repair,
  today,
  users,
};
