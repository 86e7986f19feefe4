import { applyAnswers } from "@/lib/answers/commands/apply";
import { dropAnswers, undoAnswers } from "@/lib/answers/commands/undo";
import { findAnswerFile, listAnswerFiles } from "@/lib/answers/queries/files";
import { listAnswerRows, listRefusedAnswers } from "@/lib/answers/queries/rows";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { listBanks } from "@/lib/banks/queries";
import { dropHoliday, keepHoliday } from "@/lib/cases/commands/keep-holiday";
import { keepRule } from "@/lib/cases/commands/keep-rule";
import { changeView, dropView } from "@/lib/cases/commands/keep-view";
import { undoBatch } from "@/lib/cases/commands/undo-batch";
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
import { workCases } from "@/lib/cases/commands/work-cases";
import { parseCaseFilter } from "@/lib/cases/filter";
import { findBatch, findBatchShown, listFailures } from "@/lib/cases/queries/batches";
import { listCaseRules, listRuleChanges } from "@/lib/cases/queries/case-rules";
import { listColleaguesIn } from "@/lib/cases/queries/colleagues";
import { countCasesByType } from "@/lib/cases/queries/count-cases";
import { countMatching } from "@/lib/cases/queries/count-matching";
import {
  getCase,
  listCaseEvents,
  listCasesOfFamily,
  listColleagues,
  listEventsOfFamily,
} from "@/lib/cases/queries/get-case";
import { listHolidays } from "@/lib/cases/queries/holidays";
import { listAllCases, listCases, listCasesByNumber } from "@/lib/cases/queries/list-cases";
import { countUnreadNotices, listNotices } from "@/lib/cases/queries/notices";
import { countSteps, listLatePlaces, listTurns } from "@/lib/cases/queries/today";
import { getTriage } from "@/lib/cases/queries/triage";
import { findLastView, listViews } from "@/lib/cases/queries/views";
import { recordVisit } from "@/lib/field/commands/record-visit";
import { listFieldResults } from "@/lib/field/queries/results";
import { listVisitPlaces, listVisits } from "@/lib/field/queries/visits";
import { changeApprovalRule } from "@/lib/intake/commands/approval-rule";
import { refusedRowsSheet } from "@/lib/intake/commands/corrections";
import { approveIntake, cancelIntake } from "@/lib/intake/commands/decide";
import { mapColumns, reopenColumns } from "@/lib/intake/commands/map-columns";
import { enqueueFile, placeOf, queueStored } from "@/lib/intake/commands/receive";
import { receiveChunk } from "@/lib/intake/commands/receive-chunk";
import { askUndo } from "@/lib/intake/commands/undo";
import { dropUpload, finishUpload, startUpload } from "@/lib/intake/commands/upload";
import { parseChangeFilter, parseIntakeListFilter, parseRemarkFilter } from "@/lib/intake/filter";
import { listApprovalRules } from "@/lib/intake/queries/approval-rules";
import { listChanges } from "@/lib/intake/queries/changes";
import { getIntake, listIntakes } from "@/lib/intake/queries/intakes";
import { getPulse } from "@/lib/intake/queries/pulse";
import { countRemarks, listAllRemarks, listRemarks } from "@/lib/intake/queries/remarks";
import { findLearned, listSamples } from "@/lib/intake/queries/samples";
import { listUnfinished } from "@/lib/intake/queries/unfinished";
import { listUploadPlaces, uploadKinds } from "@/lib/intake/queries/upload";
import { findWaiting } from "@/lib/intake/queries/waiting";
import { noteFamily } from "@/lib/kpm/commands/note-family";
import { revealIdentity } from "@/lib/kpm/commands/reveal-identity";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { findFamiliesByIdentity } from "@/lib/kpm/queries/find-family";
import { getFamily, listDtksMentions, listFamilyCards, listFamilyPeriods } from "@/lib/kpm/queries/get-family";
import {
  countFamiliesOfPeriod,
  listFamilies,
  listFamiliesOfPeriod,
  listFamiliesShown,
} from "@/lib/kpm/queries/list-families";
import { listFamilyNotes } from "@/lib/kpm/queries/notes";
import { findPastedList } from "@/lib/kpm/queries/pasted-list";
import { addSlide, annotateSlide, moveSlide, removeSlide } from "@/lib/meetings/commands/arrange-slides";
import { decide, workItem } from "@/lib/meetings/commands/decide";
import { addDelegation, removeDelegation } from "@/lib/meetings/commands/delegations";
import { freezeFigures } from "@/lib/meetings/commands/freeze";
import { changeMeeting, createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { getDeck } from "@/lib/meetings/queries/deck";
import { readFigures } from "@/lib/meetings/queries/figures";
import { listItemsBefore, listItemsOf } from "@/lib/meetings/queries/items";
import { findSnapshot, getMeeting, listMeetings } from "@/lib/meetings/queries/meeting";
import { currentPeriod, findPeriod, listPeriods } from "@/lib/periods/queries";
import { listQuotas } from "@/lib/quotas/queries";
import { parseView } from "@/lib/realisation/filter";
import { listBankShares } from "@/lib/realisation/queries/banks";
import { findOverview } from "@/lib/realisation/queries/overview";
import { getFigures } from "@/lib/realisation/queries/places";
import { countProblems } from "@/lib/realisation/queries/problems";
import { findRecaps, listRecapRows } from "@/lib/realisation/queries/recap-rows";
import { listTrend } from "@/lib/realisation/queries/trend";
import { findView, type View } from "@/lib/realisation/queries/view";
import { signMinutes, unlockPeriod } from "@/lib/reconciliation/commands/sign";
import { parseAgeFilter, parseBoardFilter } from "@/lib/reconciliation/filter";
import { allAgedRows, listAgedRows, listAges, sumAges } from "@/lib/reconciliation/queries/ageing";
import { getBoard, listUnsigned } from "@/lib/reconciliation/queries/board";
import { countUnsignedByMe, listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation, listSourceFiles, type Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows, listTermRows } from "@/lib/reconciliation/queries/term-rows";
import { noTotals } from "@/lib/reconciliation/rules/control-total";
import { getRegion, getScopeName, listAncestors, listChildren } from "@/lib/regions/queries";
import { handOver } from "@/lib/repair/commands/hand-over";
import { listCopies, listLatestCopies } from "@/lib/repair/queries/copies";
import { countHandOver, listHandOver } from "@/lib/repair/queries/hand-over";
import { allMoves, listMoves } from "@/lib/repair/queries/moves";
import { changePassword, changeUser, disableUser, enableUser, endSessions, moveProvince } from "@/lib/users/commands";
import { getOwnAccount, getUser, listDirectorates, listUsers } from "@/lib/users/queries";

// All exported queries and commands, each asking about the neighbour by its own codes and ids (scope.test.ts).

export type Target = {
  period: number;
  periodCode: string;
  region: string;
  village: string;
  nik: string;
  kpm: bigint;
  caseId: bigint;
  intake: bigint;
  reconciliation: bigint;
  /** Of the neighbour alone, with a decision and frozen numbers, and one that follows it. */
  meeting: bigint;
  nextMeeting: bigint;
  /** Of a province that nobody in the test works in. */
  farMeeting: bigint;
  farItem: bigint;
};

/** reference: data that is the same for everybody and does not change with what a region holds. */
type Query = { run: (actor: UserActor, target: Target) => Promise<unknown>; reference?: boolean };

const cases = (t: Target) => parseCaseFilter({ region: t.region, period: t.periodCode });
const families = (t: Target) => parseKpmFilter({ region: t.region, period: t.periodCode });

/** The neighbour's reconciliation made by hand, as if its page had let the actor in. */
const compared = (t: Target): Reconciliation => ({
  id: t.reconciliation,
  periodId: t.period,
  periodCode: t.periodCode,
  periodLabel: "",
  regencyCode: t.region,
  regency: "",
  bankCode: "BNI",
  computedAt: new Date(),
  asOf: "2026-11-20",
  totals: noTotals(),
  hasOrder: false,
  hasField: false,
  lockedBy: null,
});

/** A view of the neighbour made by hand, as if its page had let the actor in. */
async function forged(actor: UserActor, t: Target): Promise<View> {
  const period = await findPeriod(actor, t.periodCode);
  if (!period) throw new Error("no period");
  const root = { code: t.region, name: "Kab. Tabanan", level: "regency" } as const;
  return {
    region: t.region,
    home: t.region,
    name: "Kab. Tabanan",
    homeName: "",
    lineage: [root],
    roots: [root],
    period,
    periods: [period],
    bank: "",
    banks: [],
  };
}

async function gathered<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

export const QUERIES: Record<string, Query> = {
  listBanks: { run: (a) => listBanks(a), reference: true },
  listPeriods: { run: (a) => listPeriods(a), reference: true },
  findPeriod: { run: (a, t) => findPeriod(a, t.periodCode), reference: true },
  currentPeriod: { run: (a) => currentPeriod(a), reference: true },
  getRegion: { run: (a, t) => getRegion(a, t.region), reference: true },
  listAncestors: { run: (a, t) => listAncestors(a, t.village), reference: true },
  listChildren: { run: (a, t) => listChildren(a, t.region), reference: true },
  getScopeName: { run: (a) => getScopeName(a), reference: true },
  listDirectorates: { run: (a) => listDirectorates(a), reference: true },
  listUsers: { run: (a) => listUsers(a), reference: true },
  getUser: { run: (a) => getUser(a, 1n), reference: true },
  getOwnAccount: { run: (a) => getOwnAccount(a), reference: true },
  findView: { run: (a, t) => findView(a, parseView({ period: t.periodCode }), t.region), reference: true },
  listUploadPlaces: { run: (a) => listUploadPlaces(a), reference: true },
  uploadKinds: { run: async (a) => uploadKinds(a), reference: true },
  listUnfinished: { run: (a) => listUnfinished(a), reference: true },
  listIntakes: { run: (a) => listIntakes(a, parseIntakeListFilter({})) },
  getIntake: { run: (a, t) => getIntake(a, t.intake) },
  getPulse: { run: async (a, t) => ({ ...(await getPulse(a, t.intake)), seconds: 0 }) },
  countRemarks: { run: (a, t) => countRemarks(a, t.intake) },
  listRemarks: { run: (a, t) => listRemarks(a, t.intake, parseRemarkFilter({}, [])) },
  listChanges: { run: (a, t) => listChanges(a, t.intake, parseChangeFilter({}, { added: 1, changed: 0 })) },
  findWaiting: { run: (a) => findWaiting(a) },
  listApprovalRules: { run: (a) => listApprovalRules(a) },
  findLearned: { run: async (a, t) => [...(await findLearned(a, t.region)).keys()] },
  listSamples: { run: (a, t) => listSamples(a, t.intake) },
  listAllRemarks: { run: (a, t) => gathered(listAllRemarks(a, t.intake)) },
  getBoard: { run: (a, t) => getBoard(a, t.period, parseBoardFilter({ region: t.region })) },
  listUnsigned: { run: (a, t) => listUnsigned(a, t.period, t.region) },
  getReconciliation: { run: (a, t) => getReconciliation(a, t.reconciliation) },
  listAges: { run: (a, t) => listAges(a, t.reconciliation) },
  sumAges: { run: (a, t) => sumAges(a, t.period, t.region) },
  listAgedRows: { run: (a, t) => listAgedRows(a, compared(t), parseAgeFilter({}), { today: "2026-11-23" }) },
  allAgedRows: { run: (a, t) => gathered(allAgedRows(a, compared(t), parseAgeFilter({}), "2026-11-23")) },
  listMinutes: { run: (a, t) => listMinutes(a, t.reconciliation) },
  listSourceFiles: { run: (a, t) => listSourceFiles(a, compared(t)) },
  listTermRows: { run: (a, t) => listTermRows(a, compared(t), { term: "missing", after: "" }) },
  allTermRows: { run: (a, t) => gathered(allTermRows(a, compared(t), "transacted")) },
  listQuotas: { run: (a, t) => listQuotas(a, { regions: [t.region], program: "SEMBAKO", on: "2026-10-01" }) },
  getFigures: { run: async (a, t) => getFigures(a, await forged(a, t)) },
  listBankShares: { run: async (a, t) => listBankShares(a, await forged(a, t)) },
  countProblems: { run: async (a, t) => countProblems(a, await forged(a, t)) },
  listRecapRows: { run: async (a, t) => listRecapRows(a, await forged(a, t)) },
  findOverview: { run: (a, t) => findOverview(a, parseView({ period: t.periodCode }), t.region) },
  findRecaps: { run: (a, t) => findRecaps(a, parseView({ period: t.periodCode }), t.region) },
  listTrend: { run: async (a, t) => listTrend(a, await forged(a, t)) },
  countCasesByType: { run: (a, t) => countCasesByType(a, { region: t.region, period: t.periodCode, bank: "" }) },
  listCaseRules: { run: (a) => listCaseRules(a), reference: true },
  listRuleChanges: { run: (a) => listRuleChanges(a), reference: true },
  listNotices: { run: (a) => listNotices(a), reference: true },
  countUnreadNotices: { run: (a) => countUnreadNotices(a), reference: true },
  listHolidays: { run: (a) => listHolidays(a), reference: true },
  getCase: { run: (a, t) => getCase(a, t.caseId) },
  listCaseEvents: { run: (a, t) => listCaseEvents(a, t.caseId) },
  listColleagues: { run: (a, t) => listColleagues(a, { regionCode: t.village, bankCode: "BNI" }) },
  listTurns: { run: (a) => listTurns(a, "dinsos", "2026-11-20") },
  countSteps: { run: (a) => countSteps(a) },
  listLatePlaces: { run: (a) => listLatePlaces(a, "2027-11-20") },
  countUnsignedByMe: { run: (a, t) => countUnsignedByMe(a, t.period) },
  listCasesOfFamily: { run: (a, t) => listCasesOfFamily(a, t.kpm) },
  listEventsOfFamily: { run: (a, t) => listEventsOfFamily(a, t.kpm) },
  listVisitPlaces: { run: (a, t) => listVisitPlaces(a, { region: t.region, size: 6, today: "2026-11-20" }) },
  listVisits: { run: (a, t) => listVisits(a, { region: t.village.slice(0, 6), after: "" }) },
  listFieldResults: { run: (a, t) => listFieldResults(a, t.kpm) },
  listFamilyNotes: { run: (a, t) => listFamilyNotes(a, t.kpm) },
  listDtksMentions: { run: (a, t) => listDtksMentions(a, t.kpm) },
  listCases: { run: (a, t) => listCases(a, cases(t), "2026-11-20") },
  listAllCases: { run: (a, t) => gathered(listAllCases(a, cases(t), "2026-11-20")) },
  listCasesByNumber: { run: (a, t) => listCasesByNumber(a, [t.caseId]) },
  findAnswerFile: { run: (a) => findAnswerFile(a, 1n), reference: true },
  listAnswerFiles: { run: (a) => listAnswerFiles(a), reference: true },
  listAnswerRows: { run: (a) => listAnswerRows(a, { file: 1n, refused: true, after: 0 }), reference: true },
  listRefusedAnswers: { run: (a) => gathered(listRefusedAnswers(a, 1n)), reference: true },
  findBatch: { run: (a) => findBatch(a, { batch: 1n }), reference: true },
  listViews: { run: (a) => listViews(a) },
  findLastView: { run: (a) => findLastView(a), reference: true },
  findPastedList: { run: (a) => findPastedList(a, "abcdefgh"), reference: true },
  findBatchShown: { run: (a) => findBatchShown(a, "1"), reference: true },
  listColleaguesIn: { run: (a, t) => listColleaguesIn(a, t.region) },
  countMatching: { run: (a, t) => countMatching(a, cases(t), "2026-11-20") },
  getTriage: { run: (a, t) => getTriage(a, { filter: cases(t), today: "2026-11-20", listed: true }) },
  listFailures: { run: (a) => listFailures(a, 1n), reference: true },
  listAllFamilies: { run: (a, t) => gathered(listAllFamilies(a, families(t), t.period)) },
  findFamiliesByIdentity: { run: (a, t) => findFamiliesByIdentity(a, t.nik) },
  getFamily: { run: (a, t) => getFamily(a, t.kpm) },
  listFamilyPeriods: { run: (a, t) => listFamilyPeriods(a, t.kpm) },
  listFamilyCards: { run: (a, t) => listFamilyCards(a, t.kpm) },
  listFamilies: { run: (a, t) => listFamilies(a, parseKpmFilter({ region: t.region })) },
  listFamiliesOfPeriod: { run: (a, t) => listFamiliesOfPeriod(a, t.period, families(t)) },
  listFamiliesShown: { run: (a, t) => listFamiliesShown(a, families(t), t.period) },
  listCopies: { run: (a, t) => listCopies(a, t.region) },
  listLatestCopies: { run: (a) => listLatestCopies(a) },
  listMoves: { run: (a, t) => listMoves(a, copyOf(t)) },
  allMoves: { run: (a, t) => gathered(allMoves(a, copyOf(t))) },
  countHandOver: { run: (a, t) => countHandOver(a, t.region) },
  listHandOver: { run: (a, t) => gathered(listHandOver(a, t.region)) },
  getMeeting: { run: (a, t) => getMeeting(a, t.meeting) },
  listMeetings: { run: (a) => listMeetings(a, "2026-11-23") },
  findSnapshot: { run: (a, t) => findSnapshot(a, t.meeting, null) },
  listItemsOf: { run: (a, t) => listItemsOf(a, t.meeting) },
  listItemsBefore: { run: (a, t) => listItemsBefore(a, t.nextMeeting) },
  getDeck: { run: (a, t) => getDeck(a, t.meeting, "live", new Date("2026-11-23T02:00:00Z")) },
  readFigures: { run: async (a, t) => readFigures(a, await planned(a, t), new Date("2026-11-23T02:00:00Z")) },
  countFamiliesOfPeriod: { run: (a, t) => countFamiliesOfPeriod(a, t.period, { ...families(t), step: "sp2d" }) },
};

/** The numbers of the neighbour asked for by hand, as if its meeting had let the actor in. */
async function planned(a: UserActor, t: Target) {
  const period = await findPeriod(a, t.periodCode);
  if (!period) throw new Error("no period");
  return { period, regions: [{ code: t.region, name: "Tabanan", level: "regency" as const }] };
}
const heading = {
  title: "Rakor",
  place: "",
  startsOn: "2026-12-01",
  endsOn: "2026-12-01",
  agenda: "",
  followsId: null,
};
const decision = { obstacle: "x", followUp: "y", owner: "bank" as const, ownerName: "", dueOn: "2026-12-10" };

const copyOf = (t: Target) => ({ regency: t.region, on: "2026-11-20", move: "entered" as const, after: 0 });
const step = (t: Target) => ({ caseId: t.caseId, version: 1, note: "dicoba dari luar", reason: "selesai" as const });
const visit = (t: Target) => ({
  clientKey: "0b0e7c0a-0000-4000-8000-000000000002",
  kpmId: t.kpm,
  result: "met" as const,
  note: "dicoba dari luar",
  visitedOn: "2026-11-20",
});
const aRule = { type: "SALDO_NOL", owner: "bank", days: 5, unit: "working" } as const;
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
  noteFamily: (a, t) => noteFamily(a, { kpmId: t.kpm, note: "dicoba dari luar" }),
  workCases: (a, t) => workCases(a, { verb: "take", request: `${a.id}`, chosen: { ids: [t.caseId] } }),
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
  cancelIntake: (a, t) => cancelIntake(a, t.intake),
  changeApprovalRule: (a, t) => changeApprovalRule(a, { region: t.region, twoPeople: true }),
  reopenColumns: (a, t) => reopenColumns(a, t.intake),
  mapColumns: (a, t) => mapColumns(a, { id: t.intake, verb: "read", kind: "dpm", sheet: "", headerRow: 1, fields: {} }),
  signMinutes: (a, t) => signMinutes(a, { id: t.reconciliation, computedAt: "2026-11-20T00:00:00Z" }),
  unlockPeriod: (a, t) => unlockPeriod(a, { id: t.reconciliation, reason: "alasan yang cukup panjang" }),
  askUndo: (a, t) => askUndo(a, t.intake),
  refusedRowsSheet: (a, t) => refusedRowsSheet(a, t.intake),
  createMeeting: (a, t) => createMeeting(a, { ...heading, regions: ["61"], period: t.periodCode }),
  changeMeeting: (a, t) => changeMeeting(a, { ...heading, id: t.farMeeting, version: 1 }),
  freezeFigures: (a, t) => freezeFigures(a, { id: t.farMeeting }),
  moveSlide: (a, t) => moveSlide(a, { id: t.farMeeting, key: "whole", by: "up", keys: "cover whole" }),
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
  handOver: (a, t) => handOver(a, { regency: t.region, reason: "dicoba dari luar" }),
  revealIdentity: (a, t) => revealIdentity(a, { kpmId: t.kpm, reason: "lapangan" }),
  changeUser: (a) => changeUser(a, { id: 999n, name: "Bukan Saya", ...scope }),
  disableUser: (a) => disableUser(a, { id: 999n }),
  enableUser: (a) => enableUser(a, { id: 999n }),
  endSessions: (a) => endSessions(a, { id: 999n }),
  changePassword: (a) => changePassword(a, { current: "x", next: "kalimat panjang", again: "kalimat panjang" }),
  moveProvince: (a) => moveProvince(a, { province: "51", directorate: "III" }),
};

/** Not asked here, with the reason. */
export const EXEMPT: Record<string, string> = {
  followVisit: "tells the cases of a family that recordVisit found; out of scope there are none",
  noteExport: "writes that the actor took a list, and answers nothing",
  readNotices: "changes nothing but the actor's own reminders",
  markSeen: "changes nothing but the actor's own files",
  createUser: "refused by the insert policy, which throws; see users tests",
  keepView: "writes a view of the actor's own; see views tests",
  keepLastView: "writes what the actor looks at",
  keepList: "reads families through the policies and keeps a list of the actor's own; see lists tests",
  readUpload: "reads a request, no data",
  receiveAnswers: "keeps what the actor's own file says, and changes no case; see answers tests",
  revertBatch: "takes a step back that its caller found to be the actor's own; see undoBatch and undoAnswers",
  holdFile: "finds the actor's own file; see applyAnswers",
  storeFile: "writes a file that belongs to nobody yet, no data",
  recount: "counts what is there and answers nothing",
};
