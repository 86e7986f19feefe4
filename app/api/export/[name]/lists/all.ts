import type { List } from "../list";
import { caseTypes, directorates, holidays, users } from "./admin";
import { cases } from "./cases";
import { approval, intake } from "./intake";
import { kpm } from "./kpm";
import { meetings } from "./meetings";
import { recaps, regions } from "./realisation";
import { reconciliation } from "./reconciliation";
import { repair } from "./repair";
import { notices, today } from "./today";

// Every table that can be taken away, by the name in its address.
export const LISTS: Readonly<Record<string, List>> = {
  approval,
  "case-types": caseTypes,
  cases,
  directorates,
  holidays,
  intake,
  kpm,
  meetings,
  notices,
  recaps,
  reconciliation,
  regions,
  repair,
  today,
  users,
};
