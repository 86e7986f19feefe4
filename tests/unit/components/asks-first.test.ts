import fs from "node:fs";
import path from "node:path";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { DecideAnswersForm } from "@/components/answers/decide-answers-form";
import { DropHolidayForm } from "@/components/cases/settings/holiday-form";
import { ViewLine } from "@/components/cases/views/view-form";
import { RefusedVisit } from "@/components/field/outbox/refused-visit";
import { RemovePhoto } from "@/components/field/photos/remove-photo";
import { DecideForm } from "@/components/intake/plan/decide-form";
import { UnfinishedList } from "@/components/intake/upload/unfinished-list";
import { LetterSteps } from "@/components/letters/letter-steps";
import { LettersForm } from "@/components/letters/letters-form";
import { MakeForm } from "@/components/letters/make-form";
import { DeckEditor } from "@/components/meetings/deck/deck-editor";
import { FreezeForm } from "@/components/meetings/meeting/freeze-form";
import { PeopleList } from "@/components/meetings/meeting/people-list";
import { SignForm } from "@/components/reconciliation/sign-form";
import { UnlockForm } from "@/components/reconciliation/unlock-form";
import { WithdrawForm as WithdrawGrant } from "@/components/reveals/grant-form";
import { PublishForm, WithdrawForm as WithdrawEdition } from "@/components/transparency/edition-forms";
import { MoveProvinceForm } from "@/components/users/move-province-form";
import { UserRowForm } from "@/components/users/user-row-form";
import { disablingSentences, endingSentence } from "@/lib/users/present/accounts";

// What cannot be taken back is asked first: its button lies in a dialog that opens without scripts, says in numbers what it
// does, and is not pressed by Enter in a field. Every action of the product is in one of the lists below.

vi.mock("@/lib/answers/actions", () => ({ decideAnswersAction: vi.fn() }));
vi.mock("@/lib/cases/settings/actions", () => ({ dropHolidayAction: vi.fn(), keepHolidayAction: vi.fn() }));
vi.mock("@/lib/cases/views/actions", () => ({ keepViewAction: vi.fn(), workViewAction: vi.fn() }));
vi.mock("@/lib/field/actions", () => ({ removePhotoAction: vi.fn() }));
vi.mock("@/components/field/outbox/outbox-run", () => ({ sendNow: vi.fn() }));
vi.mock("@/lib/intake/actions", () => ({ decideIntakeAction: vi.fn(), dropUploadAction: vi.fn() }));
vi.mock("@/lib/letters/actions", () => ({
  cancelLetterAction: vi.fn(),
  makeLettersAction: vi.fn(),
  stepLettersAction: vi.fn(),
}));
vi.mock("@/lib/meetings/actions", () => ({
  annotateSlideAction: vi.fn(),
  freezeAction: vi.fn(),
  removeDelegationAction: vi.fn(),
  removeSlideAction: vi.fn(),
}));
vi.mock("@/lib/reconciliation/actions", () => ({ signMinutesAction: vi.fn(), unlockPeriodAction: vi.fn() }));
vi.mock("@/lib/reveals/actions", () => ({ grantRevealsAction: vi.fn(), withdrawGrantAction: vi.fn() }));
vi.mock("@/lib/transparency/actions", () => ({ publishAction: vi.fn(), withdrawAction: vi.fn() }));
vi.mock("@/lib/users/actions", () => ({
  changeAccessAction: vi.fn(),
  changeUserAction: vi.fn(),
  moveProvinceAction: vi.fn(),
}));

const draw = <P extends object>(form: FunctionComponent<P>, props: P) =>
  renderToStaticMarkup(createElement(form as FunctionComponent<object>, props));

const SEEN = { added: 1_200, changed: 34, refused: 5, held: 0 };
const ABOUT = "Kepada Pimpinan: 12 masalah, 12 KPM, Rp7.200.000.";
const LETTER = { id: "1", today: "2026-11-20", mayWait: true, about: ABOUT };
const LINES = ["Kab. Badung, BNI", "Perintah bayar: 3.052 KPM"];
const USER = {
  id: "1",
  own: false,
  disabled: false,
  values: { email: "a@uji.example", name: "Made Uji", role: "bank", bank: "", regions: "", directorate: "" },
  ending: endingSentence(3),
  disabling: disablingSentences({ role: "bank", directorate: null, regions: ["5103"], bank: "BNI" }, 3),
};
const VISIT = {
  key: "k",
  kpmId: "1",
  name: "NI UJI",
  problem: "Foto rusak.",
  recorded: false,
  photos: 1,
  visitedOn: "2026-11-20",
};

/** What destroys: the action, where it is asked (label of the button inside the dialog), the form, and what the question says. */
const ASKED: readonly [action: string, answer: string, form: () => string, says: RegExp][] = [
  [
    "decideIntakeAction",
    "Tarik kembali seluruh berkas",
    () => draw(DecideForm, { id: "1", verbs: ["undo"], seen: SEEN }),
    /1\.200 baris.*34/,
  ],
  [
    "decideIntakeAction",
    "Batalkan berkas",
    () => draw(DecideForm, { id: "1", verbs: ["cancel"], seen: SEEN }),
    /1\.200 baris.*34/,
  ],
  [
    "dropUploadAction",
    "Batalkan unggahan",
    () =>
      draw(UnfinishedList, {
        region: "51",
        uploads: [{ id: 1n, fileName: "a.csv", sizeBytes: 10, doneBytes: 5, lastAt: new Date(0) }],
      }),
    /50 %/,
  ],
  [
    "signMinutesAction",
    "Ya, tandatangani",
    () => draw(SignForm, { id: "1", hash: "", party: "bank", signed: LINES }),
    /3\.052 KPM/,
  ],
  ["unlockPeriodAction", "Ya, buka kunci", () => draw(UnlockForm, { id: "1", signed: LINES }), /3\.052 KPM/],
  [
    "stepLettersAction",
    "Beri nomor dan tanggal hari ini",
    () => draw(LetterSteps, { ...LETTER, verbs: ["issue"] }),
    /12 masalah/,
  ],
  ["stepLettersAction", "Tandai dikirim", () => draw(LetterSteps, { ...LETTER, verbs: ["send"] }), /12 masalah/],
  ["cancelLetterAction", "Batalkan surat", () => draw(LetterSteps, { ...LETTER, verbs: ["cancel"] }), /12 masalah/],
  [
    "stepLettersAction",
    "Beri nomor",
    () => draw(LettersForm, { writes: true, today: "2026-11-20", children: null }),
    /surat yang dicentang/,
  ],
  [
    "makeLettersAction",
    "Buat dan beri nomor",
    () => draw(MakeForm, { chosen: "", again: false, formKey: "", letters: 3, cases: 40, backHref: "/" }),
    /3 surat tentang 40 masalah/,
  ],
  [
    "decideAnswersAction",
    "Batalkan penerapan",
    () =>
      draw(DecideAnswersForm, {
        id: "1",
        answers: "1.045",
        decisions: [{ verb: "undo", label: "Batalkan penerapan", look: "danger" }],
      }),
    /1\.045 masalah/,
  ],
  [
    "decideAnswersAction",
    "Buang berkas",
    () =>
      draw(DecideAnswersForm, {
        id: "1",
        answers: "1.045",
        decisions: [{ verb: "drop", label: "Buang berkas", look: "danger" }],
      }),
    /1\.045 jawaban/,
  ],
  [
    "workViewAction",
    "Hapus",
    () => draw(ViewLine, { id: "1", name: "Kartu", query: "", sharing: "shared", mayChange: false, mayDrop: true }),
    /Hapus tampilan Kartu\?.*“Kartu” tidak dapat dikembalikan.*Rekan sewilayah/,
  ],
  [
    "dropHolidayAction",
    "Hapus",
    () => draw(DropHolidayForm, { onDate: "2026-12-25", name: "Natal", date: "25 Desember 2026" }),
    /Hapus Natal, 25 Desember 2026\?/,
  ],
  ["removePhotoAction", "Ya, hapus foto", () => draw(RemovePhoto, { id: "1", label: "Foto rumah" }), /1 foto/],
  ["discardWaiting", "Ya, buang", () => draw(RefusedVisit, { line: VISIT as never }), /1 kunjungan/],
  ["freezeAction", "Bekukan angka sekarang", () => draw(FreezeForm, { meeting: "1", formKey: "" }), /seluruh rakor/],
  [
    "removeSlideAction",
    "Hapus slide tambahan ini",
    () =>
      draw(DeckEditor, { meeting: "1", added: true, line: { key: "a", remark: "", note: "", hidden: false } as never }),
    /ikut terhapus/,
  ],
  [
    "removeDelegationAction",
    "Hapus",
    () =>
      draw(PeopleList, {
        meeting: "1",
        all: "4",
        mayChange: true,
        rows: [
          { key: "1", label: "BNI", region: "Badung", party: "Bank", people: "4", speaker: { text: "" } } as never,
        ],
      }),
    /4 orang/,
  ],
  ["publishAction", "Terbitkan sekarang", () => draw(PublishForm, { formKey: "" }), /tidak dapat ditarik/],
  [
    "withdrawAction",
    "Tarik terbitan",
    () => draw(WithdrawEdition, { code: "a", name: "November", effect: ["Terbitan November dengan 4 periode"] }),
    /Tarik terbitan November\?.*4 periode/,
  ],
  [
    "withdrawGrantAction",
    "Ya, tarik",
    () => draw(WithdrawGrant, { id: "1", head: "Made Uji, 300 sehari" }),
    /300 sehari/,
  ],
  ["moveProvinceAction", "Pindahkan", () => draw(MoveProvinceForm, { provinces: [], directorates: [] }), /1 provinsi/],
  ["changeAccessAction", "Akhiri semua sesi", () => draw(UserRowForm, USER), /semua sesi Made Uji\?.*3 sesi/],
  [
    "changeAccessAction",
    "Nonaktifkan akun",
    () => draw(UserRowForm, USER),
    /akun Made Uji\?.*Bank penyalur, kode wilayah 5103, BNI.*hak.*memuat dpm.*3 sesi/,
  ],
];

/** On a page of its own, read as text: the page asks the database. */
const ASKED_ON_PAGES = { endOwnSessionsAction: "app/(dashboard)/account/page.tsx" };

/** What adds, or what its page takes back again. */
const HARMLESS = new Set(
  `addDelegationAction addSlideAction annotateSlideAction arrangeSlidesAction assignWordsAction changeApprovalRuleAction
   changeLetterAction changeMeetingAction correctCellAction changePasswordAction changeUserAction completeSetupAction createMeetingAction createUserAction decideAction
   findFamilyAction grantRevealsAction keepHolidayAction keepOfficeAction keepRuleAction keepViewAction mapColumnsAction
   markSeenAction noteFamilyAction pasteNikAction readNoticesAction recordVisitAction revealIdentityAction signInAction
   signOutAction traceFamiliesAction workCaseAction workCasesAction workItemAction`.split(/\s+/),
);

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const dialogs = (html: string): string[] => html.match(/<dialog[\s\S]*?<\/dialog>/g) ?? [];
const submits = (html: string): string[] =>
  (html.match(/<button[^>]*>[\s\S]*?<\/button>/g) ?? []).filter((button) => !/^<button[^>]*type="button"/.test(button));

describe("C9: what cannot be taken back is asked first", () => {
  test.each(ASKED)("%s: %s", (_action, answer, form, says) => {
    const html = form();
    const asked = dialogs(html).filter((dialog) => submits(dialog).some((button) => textOf(button).startsWith(answer)));
    expect(asked).toHaveLength(1);
    expect(textOf(asked[0] ?? "")).toMatch(says);
    const outside = dialogs(html).reduce((rest, dialog) => rest.replace(dialog, ""), html);
    expect(submits(outside).filter((button) => textOf(button).startsWith(answer))).toEqual([]);
  });

  test("and not done by Enter in a field: the first button of the form, if it would, does nothing", () => {
    const first = (html: string) => submits(html.slice(html.indexOf("<input")))[0];
    for (const html of [
      draw(WithdrawEdition, { code: "a", name: "November", effect: [] }),
      draw(UnlockForm, { id: "1", signed: [] }),
    ])
      expect(first(html)).toMatch(/^<button type="submit" disabled="" hidden="">/);
  });

  test("on pages too", () => {
    for (const [action, file] of Object.entries(ASKED_ON_PAGES))
      expect(fs.readFileSync(file, "utf8")).toMatch(new RegExp(`action=\\{${action}\\}>\\s*<Confirm`));
  });

  test("and every action of the product is known as one or the other", () => {
    const files = fs
      .readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)actions(\.ts|\/[\w-]+\.ts)$/.test(file.split(path.sep).join("/")));
    const actions = files.flatMap((file) =>
      [
        ...fs.readFileSync(path.join("lib", file), "utf8").matchAll(/export (?:const|async function) (\w+Action)\b/g),
      ].map(([, name = ""]) => name),
    );
    const asked = new Set([...ASKED.map(([action]) => action), ...Object.keys(ASKED_ON_PAGES)]);
    expect(actions.length).toBeGreaterThan(40);
    expect(actions.filter((action) => !asked.has(action) && !HARMLESS.has(action))).toEqual([]);
    expect(actions.filter((action) => asked.has(action) && HARMLESS.has(action))).toEqual([]);
  });
});
