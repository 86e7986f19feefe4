import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSources } from "@/tests/architecture/sources";

// C7: whatever a form or an endpoint adds, it adds once. An action is made by creation(), whose forms carry a key, or stands
// here with the reason why doing it twice is doing it once.

const GUARDED = "the state that the form was drawn with allows it once";
const SAME = "the same again leaves the same";
const GONE = "what is gone stays gone";
const REPEATABLE: Record<string, string> = {
  // sessions and accounts
  signInAction: "every sign-in is a session of its own",
  signOutAction: GONE,
  endOwnSessionsAction: GONE,
  completeSetupAction: "its link counts once",
  changeUserAction: SAME,
  changeAccessAction: SAME,
  moveProvinceAction: SAME,
  changePasswordAction: "the password that it asks for is another one afterwards",
  // cases
  workCaseAction: "the version on the form, and the same note in a row, are recognised",
  keepViewAction: "a view is known by its name",
  workViewAction: SAME,
  keepRuleAction: GUARDED,
  keepHolidayAction: "a holiday is known by its date",
  dropHolidayAction: GONE,
  readNoticesAction: SAME,
  decideAnswersAction: GUARDED,
  // families and visits
  findFamilyAction: "only looks; each look counts in the limit of the day",
  revealIdentityAction: "shows again; each showing counts in the limit of the day and in the audit log",
  withdrawGrantAction: GONE,
  removePhotoAction: GONE,
  // files
  decideIntakeAction: GUARDED,
  mapColumnsAction: GUARDED,
  assignWordsAction: GUARDED,
  correctCellAction: GUARDED,
  markSeenAction: SAME,
  dropUploadAction: GONE,
  changeApprovalRuleAction: SAME,
  // letters, minutes, meetings, editions
  stepLettersAction: GUARDED,
  changeLetterAction: GUARDED,
  cancelLetterAction: GUARDED,
  keepOfficeAction: GUARDED,
  signMinutesAction: GUARDED,
  unlockPeriodAction: GUARDED,
  changeMeetingAction: GUARDED,
  arrangeSlidesAction: "each press of an arrow is a step",
  annotateSlideAction: SAME,
  removeSlideAction: GONE,
  removeDelegationAction: GONE,
  withdrawAction: GONE,
};

const ENDPOINTS: Record<string, string> = {
  "app/api/cases/answers/route.ts POST": "a file is known by its hash, and read anew until it is applied",
  "app/api/cases/last-view/route.ts POST": SAME,
  "app/api/field/carried/route.ts POST": "writes that pages were taken along, each time they are",
  "app/api/field/visits/route.ts POST": "a visit is known by the key that the phone gave it",
  "app/api/field/visits/[key]/photos/route.ts POST": "a photo is known by the key of its form",
  "app/api/field/visits/[key]/photos/[photo]/route.ts PUT": "a photo is known by the key that the phone gave it",
  "app/api/intake/route.ts POST": "a file is known by its hash",
  "app/api/intake/uploads/route.ts POST": "an unfinished upload is known by its fingerprint",
  "app/api/intake/uploads/[id]/route.ts POST": "an upload becomes one file, held while it does",
  "app/api/intake/uploads/[id]/route.ts DELETE": GONE,
  "app/api/intake/uploads/[id]/[chunk]/route.ts PUT": "a chunk is known by its number and hash",
  "app/api/letters/[id]/route.ts POST":
    "shows numbers again; each showing counts in the limit of the day and in the audit log",
  "app/api/repair/[region]/hand-over/route.ts POST": "as the letters with whole numbers",
};

const sources = readSources(path.resolve(import.meta.dirname, "../../.."));
const files = sources.filter(({ file, text }) => file.startsWith("lib/") && /^["']use server["']/.test(text));

type Found = { name: string; creates: boolean };

/** The actions of a file, and whether a creation() is behind them. */
function actionsOf(text: string): Found[] {
  const makers = [...text.matchAll(/const (\w+) = creation\(/g)].map(([, name = ""]) => name);
  return text.split(/^(?=export (?:async function|const) )/m).flatMap((piece) => {
    const name = /^export (?:async function|const) (\w+)/.exec(piece)?.[1];
    return name ? [{ name, creates: makers.some((maker) => new RegExp(`\\b${maker}\\(`).test(piece)) }] : [];
  });
}
const actions = files.flatMap(({ text }) => actionsOf(text));
const creating = actions.filter(({ creates }) => creates).map(({ name }) => name);

describe("C7: nothing is added twice", () => {
  test("every action adds by creation(), or says why it may come twice; none does both", () => {
    const unsaid = actions.filter(({ name, creates }) => !creates && !(name in REPEATABLE)).map(({ name }) => name);
    expect(unsaid).toEqual([]);
    expect(creating.filter((name) => name in REPEATABLE)).toEqual([]);
    expect(Object.keys(REPEATABLE).filter((name) => !actions.some((found) => found.name === name))).toEqual([]);
  });

  test("a file of actions names every one of them, also new ones", () => {
    expect(actionsOf("export async function addAction() {\n  return add(form);\n}")).toEqual([
      { name: "addAction", creates: false },
    ]);
    expect(creating.sort()).toEqual([
      "addDelegationAction",
      "addSlideAction",
      "createMeetingAction",
      "createUserAction",
      "decideAction",
      "freezeAction",
      "grantRevealsAction",
      "makeLettersAction",
      "noteFamilyAction",
      "pasteNikAction",
      "publishAction",
      "recordVisitAction",
      "traceFamiliesAction",
      "workCasesAction",
      "workItemAction",
    ]);
  });

  test.each(creating)("whatever sends %s sends a key with it", (name) => {
    const senders = sources.filter(
      ({ file, text }) => /^(app|components)\//.test(file) && new RegExp(`import [^;]*\\b${name}\\b`).test(text),
    );
    expect(senders.length).toBeGreaterThan(0);
    for (const { file, text } of senders) expect(/<FormKey\b|"formKey"/.test(text), file).toBe(true);
  });

  test("every endpoint that takes something says why it may come twice", () => {
    const found = sources.flatMap(({ file, text }) =>
      file.startsWith("app/")
        ? [...text.matchAll(/export (?:async function|const) (POST|PUT|PATCH|DELETE)\b/g)].map(
            ([, verb]) => `${file} ${verb}`,
          )
        : [],
    );
    expect(found.sort()).toEqual(Object.keys(ENDPOINTS).sort());
  });
});
