import { applyAnswers } from "@/lib/answers/commands/apply";
import { dropAnswers, undoAnswers } from "@/lib/answers/commands/undo";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { undoBatch } from "@/lib/cases/bulk/commands/undo-batch";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import {
  answerCase,
  assignCase,
  closeAsDuplicate,
  closeCase,
  handCaseTo,
  noteCase,
  reopenCase,
  takeCase,
  verifyCase,
  workCase,
} from "@/lib/cases/commands/work-case";
import { traceFamilies } from "@/lib/cases/list/commands";
import { dropHoliday, keepHoliday } from "@/lib/cases/settings/commands/keep-holiday";
import { keepRule } from "@/lib/cases/settings/commands/keep-rule";
import { changeView, dropView } from "@/lib/cases/views/commands";
import { attachPhoto } from "@/lib/field/commands/attach-photo";
import { noteCarried } from "@/lib/field/commands/note-carried";
import { recordVisit } from "@/lib/field/commands/record-visit";
import { removePhoto } from "@/lib/field/commands/remove-photo";
import { changeApprovalRule } from "@/lib/intake/apply/commands/approval-rule";
import { approveIntake, cancelIntake, sumRows } from "@/lib/intake/apply/commands/decide";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { assignWords } from "@/lib/intake/recognise/commands/assign-words";
import { mapColumns, reopenColumns } from "@/lib/intake/recognise/commands/map-columns";
import { correctCell } from "@/lib/intake/rows/commands/correct-cell";
import { refusedRowsSheet } from "@/lib/intake/rows/commands/corrections";
import { enqueueFile, placeOf, queueStored } from "@/lib/intake/upload/commands/receive";
import { receiveChunk } from "@/lib/intake/upload/commands/receive-chunk";
import { dropUpload, finishUpload, startUpload } from "@/lib/intake/upload/commands/upload";
import { noteFamily } from "@/lib/kpm/commands/note-family";
import { revealIdentity } from "@/lib/kpm/commands/reveal-identity";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { changeLetter } from "@/lib/letters/commands/change-letter";
import { issueLetters } from "@/lib/letters/commands/issue-letters";
import { keepOffice } from "@/lib/letters/commands/keep-office";
import { makeLetters } from "@/lib/letters/commands/make-letters";
import { cancelLetter, sendLetters } from "@/lib/letters/commands/send-letters";
import { wholeLetter } from "@/lib/letters/commands/whole-letter";
import { defaultOffice } from "@/lib/letters/rules/office";
import { addDelegation, removeDelegation } from "@/lib/meetings/commands/delegations";
import { freezeFigures } from "@/lib/meetings/commands/freeze";
import { changeMeeting, createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { addSlide, annotateSlide, moveSlide, removeSlide, showSlide, showTopic } from "@/lib/meetings/deck/commands";
import { decide, workItem } from "@/lib/meetings/follow-ups/commands";
import { signMinutes, unlockPeriod } from "@/lib/reconciliation/commands/sign";
import { handOver } from "@/lib/repair/commands/hand-over";
import { grantReveals, withdrawGrant } from "@/lib/reveals/commands";
import { withdrawEdition } from "@/lib/transparency/commands/editions";
import {
  changePassword,
  changeUser,
  createUser,
  disableUser,
  enableUser,
  endSessions,
  moveProvince,
} from "@/lib/users/commands";
import type { Target } from "./scope-table";

// All exported commands, each trying its hand on the neighbour (scope.test.ts).

const heading = {
  title: "Rakor",
  place: "",
  startsOn: "2026-12-01",
  endsOn: "2026-12-01",
  agenda: "",
  followsId: null,
};
const decision = { obstacle: "x", followUp: "y", owner: "bank" as const, ownerName: "", dueOn: "2026-12-10" };

const step = (t: Target) => ({ caseId: t.caseId, version: 1, note: "dicoba dari luar", reason: "selesai" as const });
const visit = (t: Target) => ({
  clientKey: "0b0e7c0a-0000-4000-8000-000000000002",
  kpmId: t.kpm,
  result: "met" as const,
  note: "dicoba dari luar",
  visitedOn: "2026-11-20",
});
const aRule = { type: "SALDO_NOL", owner: "bank", days: 5, unit: "working" } as const;
const making = { again: true, issue: true, letters: 1, cases: 1, today: "2026-11-28" };
const letterWords = { recipient: "x", recipientAt: "y", subject: "z", opening: "", note: "" };
const office = { ...defaultOffice("KABUPATEN TABANAN"), headLines: ["A", "B"], copies: [] };
const why = { purpose: "dukcapil" as const, reason: "dicoba dari luar" };
const scope = { role: "dinsos-kabkota" as const, regions: ["5103"], directorate: null, bank: null };

const sent = (t: Target) => ({ kind: "dpm" as const, period: t.periodCode, asOf: "2026-11-20", region: t.region });
const hash = "0".repeat(64);
const stored = { storedName: "tidak-ada", fileName: "x.csv", size: 4, sha256: "x" };

export const COMMANDS: Record<string, (actor: UserActor, target: Target) => Promise<unknown>> = {
  workCase: (a, t) => workCase(a, { ...step(t), verb: "take" }),
  takeCase: (a, t) => takeCase(a, step(t)),
  noteCase: (a, t) => noteCase(a, step(t)),
  verifyCase: (a, t) => verifyCase(a, step(t)),
  closeCase: (a, t) => closeCase(a, step(t)),
  reopenCase: (a, t) => reopenCase(a, step(t)),
  handCaseTo: (a, t) => handCaseTo(a, { ...step(t), party: "bank" }),
  answerCase: (a, t) => answerCase(a, step(t)),
  assignCase: (a, t) => assignCase(a, { ...step(t), assignee: 1n }),
  closeAsDuplicate: (a, t) => closeAsDuplicate(a, { ...step(t), original: 1n }),
  recordVisit: (a, t) => recordVisit(a, visit(t)),
  attachPhoto: (a, t) =>
    attachPhoto(a, { visitKey: visit(t).clientKey, photoKey: visit(t).clientKey }, (async function* () {})()),
  removePhoto: (a) => removePhoto(a, { id: 1n }),
  noteCarried: (a, t) => noteCarried(a, { region: t.village.slice(0, 6), families: 1 }),
  withdrawEdition: (a) => withdrawEdition(a, { code: "2026-11-20", reason: "dicoba dari luar" }),
  noteFamily: (a, t) => noteFamily(a, { kpmId: t.kpm, note: "dicoba dari luar" }),
  workCases: (a, t) => workCases(a, { verb: "take", request: `${a.id}`, chosen: { ids: [t.caseId] } }),
  traceFamilies: (a, t) =>
    traceFamilies(a, {
      filter: parseKpmFilter({ region: t.region, period: t.periodCode, gap: "sp2d", explained: "no" }),
      ids: [t.kpm],
      confirmed: 1,
      owner: "pendamping",
      note: "dicoba dari luar",
    }),
  changeView: (a) => changeView(a, { id: 1n, query: "view=all" }),
  dropView: (a) => dropView(a, { id: 1n }),
  undoBatch: (a) => undoBatch(a, 1n),
  applyAnswers: (a) => applyAnswers(a, 1n),
  undoAnswers: (a) => undoAnswers(a, 1n),
  dropAnswers: (a) => dropAnswers(a, 1n),
  keepRule: (a) => keepRule(a, { ...aRule, changeId: null, reason: "dicoba dari luar", toLive: true }),
  keepHoliday: (a) => keepHoliday(a, { onDate: "2026-11-26", name: "Libur", kind: "national", source: "dicoba" }),
  dropHoliday: (a) => dropHoliday(a, { onDate: "2026-12-25" }),
  enqueueFile: (a, t) => enqueueFile(a, sent(t), stored),
  queueStored: (a, t) => queueStored(a, sent(t), stored, null),
  placeOf: (a, t) => within(a, (tx) => placeOf(a, tx, sent(t))),
  startUpload: (a, t) => startUpload(a, { ...sent(t), name: "x.csv", size: 4, fingerprint: hash }),
  receiveChunk: (a) => receiveChunk(a, { id: 999n, chunkNo: 0, length: 4, sha256: hash }, (async function* () {})()),
  finishUpload: (a, t) => finishUpload(a, 999n, { ...sent(t), whole: hash }),
  dropUpload: (a) => dropUpload(a, 999n),
  approveIntake: (a, t) => approveIntake(a, t.intake, { added: 0, changed: 0, refused: 0 }),
  sumRows: (a, t) => sumRows(a, t.intake, true),
  cancelIntake: (a, t) => cancelIntake(a, t.intake),
  changeApprovalRule: (a, t) => changeApprovalRule(a, { region: t.region, twoPeople: true }),
  assignWords: (a, t) =>
    assignWords(a, { id: t.intake, words: [{ list: "status", word: "NAMA RAHASIA", meaning: "sukses" }] }),
  correctCell: (a, t) => correctCell(a, { id: t.intake, row: 5, column: 1, seen: 0, value: "NAMA RAHASIA" }),
  reopenColumns: (a, t) => reopenColumns(a, t.intake),
  mapColumns: (a, t) =>
    mapColumns(a, {
      id: t.intake,
      verb: "read",
      kind: "dpm",
      sheet: "",
      headerRow: 1,
      fields: {},
      alone: false,
      constants: {},
    }),
  makeLetters: (a, t) => makeLetters(a, { ...making, request: `surat-${a.id}`, chosen: { ids: [t.caseId] } }),
  issueLetters: (a, t) => issueLetters(a, { letters: [t.letter], at: "2026-11-28" }),
  changeLetter: (a, t) => changeLetter(a, { ...letterWords, id: t.letter, version: 1 }),
  sendLetters: (a, t) =>
    sendLetters(a, { letters: [t.letter], sentOn: "2026-11-28", means: "post", wait: true, today: "2026-11-28" }),
  cancelLetter: (a, t) => cancelLetter(a, { id: t.letter, reason: "dicoba dari luar" }),
  wholeLetter: (a, t) => wholeLetter(a, { id: t.letter, ...why }),
  keepOffice: (a, t) => keepOffice(a, { ...office, region: t.region, version: 0 }),
  signMinutes: (a, t) => signMinutes(a, { id: t.reconciliation, hash: "0".repeat(64) }),
  unlockPeriod: (a, t) => unlockPeriod(a, { id: t.reconciliation, reason: "alasan yang cukup panjang" }),
  askUndo: (a, t) => askUndo(a, t.intake),
  refusedRowsSheet: (a, t) => refusedRowsSheet(a, t.intake),
  createMeeting: (a, t) => createMeeting(a, { ...heading, regions: ["61"], period: t.periodCode }),
  changeMeeting: (a, t) => changeMeeting(a, { ...heading, id: t.farMeeting, version: 1 }),
  freezeFigures: (a, t) => freezeFigures(a, { id: t.farMeeting }),
  moveSlide: (a, t) => moveSlide(a, { id: t.farMeeting, key: "whole", by: "up", keys: ["cover", "whole"] }),
  showTopic: (a, t) => showTopic(a, { id: t.farMeeting, keys: ["place:5103"], key: "place", by: "hide-topic" }),
  showSlide: (a, t) => showSlide(a, { id: t.farMeeting, key: "whole", by: "hide" }),
  annotateSlide: (a, t) => annotateSlide(a, { id: t.farMeeting, key: "whole", hidden: true, remark: "", note: "" }),
  addSlide: (a, t) => addSlide(a, { id: t.farMeeting, kind: "text", title: "x", body: "y" }),
  removeSlide: (a, t) => removeSlide(a, { id: t.farMeeting, key: "added-1" }),
  addDelegation: (a, t) =>
    addDelegation(a, { id: t.farMeeting, region: "61", party: "bank", people: 1, name: "", position: "" }),
  removeDelegation: (a, t) => removeDelegation(a, { id: t.farMeeting, delegation: 1n }),
  decide: (a, t) =>
    decide(a, {
      ...decision,
      id: t.farMeeting,
      region: "61",
      slideKey: "",
      caseType: null,
      clientKey: "0b0e7c0a-0000-4000-8000-000000000001",
    }),
  workItem: (a, t) => workItem(a, { item: t.farItem, version: 1, verb: "finish", note: "dicoba dari luar" }),
  handOver: (a, t) => handOver(a, { regency: t.region, ...why }),
  revealIdentity: (a, t) => revealIdentity(a, { kpmId: t.kpm, ...why }),
  grantReveals: (a) => grantReveals(a, { user: 999n, ...why, aDay: 500, lastDay: "2099-12-31" }),
  withdrawGrant: (a) => withdrawGrant(a, { id: 999n }),
  createUser: (a) =>
    createUser(a, { email: "luar@salur.test", name: "Dari Luar", password: "sandi pertama yang panjang", ...scope }),
  changeUser: (a) => changeUser(a, { id: 999n, name: "Bukan Saya", ...scope }),
  disableUser: (a) => disableUser(a, { id: 999n }),
  enableUser: (a) => enableUser(a, { id: 999n }),
  endSessions: (a) => endSessions(a, { id: 999n }),
  changePassword: (a) => changePassword(a, { current: "x", next: "kalimat panjang", again: "kalimat panjang" }),
  moveProvince: (a) => moveProvince(a, { province: "51", directorate: "III" }),
};

/** Not asked here, with the reason. */
export const EXEMPT: Record<string, string> = {
  wantedSheet: "asks for the files of the place that placeOf already held against the scope",
  askEdition: "publishes the whole country, and nothing of one region; see edition tests",
  followVisit: "tells the cases of a family that recordVisit found; out of scope there are none",
  tellCases: "tells the cases of letters that sendLetters and cancelLetter found; out of scope there are none",
  noteDownload: "writes that the actor took letters, and answers nothing",
  noteMeetingFile: "writes that the actor took a file of a meeting, after getDeck found it, and answers nothing",
  noteExport: "writes that the actor took a list, and answers nothing",
  readNotices: "changes nothing but the actor's own reminders",
  markSeen: "changes nothing but the actor's own files",
  keepView: "writes a view of the actor's own; see views tests",
  keepLastView: "writes what the actor looks at",
  seekFamily: "reads families through the policies, by findFamiliesByIdentity; see reveal tests",
  keepList: "reads families through the policies and keeps a list of the actor's own; see lists tests",
  receiveAnswers: "keeps what the actor's own file says, and changes no case; see answers tests",
  revertBatch: "takes a step back that its caller found to be the actor's own; see undoBatch and undoAnswers",
  holdFile: "finds the actor's own file; see applyAnswers",
};
