import { findAnswerFile, listAnswerFiles } from "@/lib/answers/queries/files";
import { allAnswerRows, listAnswerRows, listRefusedAnswers } from "@/lib/answers/queries/rows";
import type { UserActor } from "@/lib/auth/actor";
import { listBanks } from "@/lib/banks/queries";
import { findBatch, findBatchShown, listFailures } from "@/lib/cases/bulk/queries/batches";
import { countMatching, countOfFile } from "@/lib/cases/bulk/queries/count-matching";
import { countMatchingTypes, countStandings } from "@/lib/cases/bulk/queries/matching-types";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { countCasesByType } from "@/lib/cases/list/queries/count-cases";
import { listAllCases, listCases, listCasesByNumber } from "@/lib/cases/list/queries/list-cases";
import { countSteps, listLatePlaces, listTurns } from "@/lib/cases/list/queries/today";
import { getTriage } from "@/lib/cases/list/queries/triage";
import { parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { findNumbers } from "@/lib/cases/numbers/queries";
import { listColleaguesIn } from "@/lib/cases/queries/colleagues";
import {
  getCase,
  listCaseEvents,
  listCasesOfFamily,
  listColleagues,
  listEventsOfFamily,
} from "@/lib/cases/queries/get-case";
import { allNotices, countUnreadNotices, listNotices } from "@/lib/cases/reminders/queries";
import { allRuleChanges, listCaseRules, listRuleChanges } from "@/lib/cases/settings/queries/case-rules";
import { listHolidays } from "@/lib/cases/settings/queries/holidays";
import { findLastView, listViews } from "@/lib/cases/views/queries";
import { parseVisitFilter } from "@/lib/field/filter";
import { getPhotoName, listVisitPhotos } from "@/lib/field/queries/photos";
import { listFieldResults } from "@/lib/field/queries/results";
import { allVisits, listVisitPlaces, listVisits } from "@/lib/field/queries/visits";
import { listApprovalRules } from "@/lib/intake/apply/queries/approval-rules";
import { getProgress } from "@/lib/intake/apply/queries/progress";
import { findWaiting } from "@/lib/intake/apply/queries/waiting";
import { parseChangeFilter, parseIntakeListFilter, parseRemarkFilter } from "@/lib/intake/filter";
import { listChanges } from "@/lib/intake/plan/queries";
import { findLearned, listSamples } from "@/lib/intake/recognise/queries";
import { findRefusedCells } from "@/lib/intake/rows/queries/refused";
import { countRemarks, listAllRemarks, listFindings, listRemarks } from "@/lib/intake/rows/queries/remarks";
import { getIntake, listIntakes } from "@/lib/intake/shelf/queries";
import { listUnfinished } from "@/lib/intake/upload/queries/unfinished";
import { listUploadPlaces, uploadKinds } from "@/lib/intake/upload/queries/upload";
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
import { parseLetterFilter } from "@/lib/letters/filter";
import { allLetterFamilies, allWholeFamilies, listLetterFamilies } from "@/lib/letters/queries/families";
import {
  allLetters,
  countLetters,
  getLetter,
  listLetterEvents,
  listLetterIds,
  listLetters,
  listLettersOfCase,
  listWholeLetters,
} from "@/lib/letters/queries/letters";
import { listOfficePlaces, listOffices } from "@/lib/letters/queries/offices";
import { planLetters } from "@/lib/letters/queries/plan";
import { getDeck } from "@/lib/meetings/deck/queries/deck";
import { readFigures } from "@/lib/meetings/deck/queries/figures";
import { listPlacesAround, listRegionsToCover } from "@/lib/meetings/deck/queries/places";
import { parseFollowFilter } from "@/lib/meetings/filter";
import {
  allFollowUps,
  countFollowUps,
  listFollowChoices,
  listFollowUps,
  listItemEvents,
} from "@/lib/meetings/follow-ups/queries/follow-ups";
import { listItemsBefore, listItemsOf } from "@/lib/meetings/follow-ups/queries/items";
import { allMeetings, findMeetingName, findSnapshot, getMeeting, listMeetings } from "@/lib/meetings/queries/meeting";
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
import { parseAgeFilter, parseBoardFilter } from "@/lib/reconciliation/filter";
import { allAgedRows, listAgedRows, listAges, sumAges } from "@/lib/reconciliation/queries/ageing";
import { getBoard, listUnsigned } from "@/lib/reconciliation/queries/board";
import { countUnsignedByMe, listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation, type Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows, listTermRows } from "@/lib/reconciliation/queries/term-rows";
import { noTotals } from "@/lib/reconciliation/rules/control-total";
import { getRegion, getScopeName, listAncestors, listChildren } from "@/lib/regions/queries";
import { allCopies, listCopies, listLatestCopies } from "@/lib/repair/queries/copies";
import { countHandOver, listHandOver } from "@/lib/repair/queries/hand-over";
import { allMoves, listMoves } from "@/lib/repair/queries/moves";
import { findRevealsToday, listGrants, listRevealDays, listRevealers } from "@/lib/reveals/queries";
import { listDataRows } from "@/lib/transparency/queries/data";
import { allKeptEditions, listEditions, listKeptEditions } from "@/lib/transparency/queries/editions";
import { listPublicPeriods, listPublicPlaces } from "@/lib/transparency/queries/figures";
import { findPublication, findPublicView } from "@/lib/transparency/queries/view";
import { countSessions, getOwnAccount, getUser, listDirectorates, listUsers } from "@/lib/users/queries";

// All exported queries, each asking about the neighbour by its own codes and ids (scope.test.ts); the commands:
// scope-commands.ts.

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
  /** Of the neighbour to its bank, with its number, and the making that it came from. */
  letter: bigint;
  letterBatch: bigint;
  /** A decision of the neighbour. */
  item: bigint;
};

/** reference: data that is the same for everybody and does not change with what a region holds. */
type Query = { run: (actor: UserActor, target: Target) => Promise<unknown>; reference?: boolean };

const cases = (t: Target) => parseCaseFilter({ region: t.region, period: t.periodCode });
const letters = parseLetterFilter({});
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

const AN_EDITION = { code: "2026-11-20", onDate: "2026-11-20", publishedAt: new Date(0) };
const published = (t: Target) => ({ edition: AN_EDITION.code, period: t.periodCode, region: t.region });

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
  countSessions: { run: async (a) => [...(await countSessions(a))], reference: true },
  getOwnAccount: { run: (a) => getOwnAccount(a), reference: true },
  findView: { run: (a, t) => findView(a, parseView({ period: t.periodCode }), t.region), reference: true },
  listUploadPlaces: { run: (a) => listUploadPlaces(a), reference: true },
  uploadKinds: { run: async (a) => uploadKinds(a), reference: true },
  listUnfinished: { run: (a) => listUnfinished(a), reference: true },
  planLetters: {
    run: (a, t) => planLetters(a, { chosen: { filter: cases(t), except: [] }, today: "2026-11-28", again: true }),
  },
  listOffices: { run: (a, t) => listOffices(a, [t.region]) },
  listOfficePlaces: { run: (a, t) => listOfficePlaces(a, t.region.slice(0, 2)) },
  allLetters: { run: (a) => gathered(allLetters(a, letters)) },
  listLetters: { run: (a) => listLetters(a, letters) },
  countLetters: { run: (a) => countLetters(a, letters) },
  listLettersOfCase: { run: (a, t) => listLettersOfCase(a, t.caseId) },
  listWholeLetters: { run: (a, t) => listWholeLetters(a, [t.letter]) },
  getLetter: { run: (a, t) => getLetter(a, t.letter) },
  listLetterIds: { run: (a, t) => listLetterIds(a, t.letterBatch) },
  listLetterEvents: { run: (a, t) => listLetterEvents(a, t.letter) },
  listLetterFamilies: { run: (a, t) => listLetterFamilies(a, { letter: t.letter }) },
  allLetterFamilies: { run: (a, t) => gathered(allLetterFamilies(a, t.letter)) },
  allWholeFamilies: { run: (a, t) => gathered(allWholeFamilies(a, t.letter)) },
  // What is published is the same for everybody, and a copy: it does not change with the data.
  listEditions: { run: (a) => listEditions(a), reference: true },
  allKeptEditions: { run: (a) => gathered(allKeptEditions(a)), reference: true },
  listKeptEditions: { run: (a) => listKeptEditions(a), reference: true },
  listPublicPeriods: { run: (a) => listPublicPeriods(a, "2026-11-20"), reference: true },
  listPublicPlaces: { run: (a, t) => listPublicPlaces(a, published(t)), reference: true },
  findPublication: { run: (a) => findPublication(a, { period: "", edition: "" }), reference: true },
  findPublicView: { run: (a, t) => findPublicView(a, { ...published(t), edition: "" }), reference: true },
  listDataRows: { run: (a) => gathered(listDataRows(a, AN_EDITION, [])), reference: true },
  listIntakes: { run: (a) => listIntakes(a, parseIntakeListFilter({})) },
  getIntake: { run: (a, t) => getIntake(a, t.intake) },
  getProgress: { run: async (a, t) => ({ ...(await getProgress(a, t.intake)), seconds: 0 }) },
  countRemarks: { run: (a, t) => countRemarks(a, t.intake) },
  listRemarks: { run: (a, t) => listRemarks(a, t.intake, parseRemarkFilter({}, [])) },
  listChanges: { run: (a, t) => listChanges(a, t.intake, parseChangeFilter({}, { added: 1, changed: 0, held: 0 })) },
  findWaiting: { run: (a) => findWaiting(a) },
  listApprovalRules: { run: (a) => listApprovalRules(a) },
  findLearned: { run: async (a, t) => [...(await findLearned(a, t.region)).keys()] },
  findRefusedCells: { run: (a, t) => findRefusedCells(a, t.intake, [5]) },
  listFindings: { run: (a, t) => listFindings(a, t.intake) },
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
  allRuleChanges: { run: (a) => gathered(allRuleChanges(a)), reference: true },
  allNotices: { run: (a) => gathered(allNotices(a)), reference: true },
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
  allVisits: { run: (a, t) => gathered(allVisits(a, parseVisitFilter({ region: t.village.slice(0, 6) }, ""))) },
  listVisits: { run: (a, t) => listVisits(a, parseVisitFilter({ region: t.village.slice(0, 6) }, "")) },
  listFieldResults: { run: (a, t) => listFieldResults(a, t.kpm) },
  listVisitPhotos: { run: (a, t) => listVisitPhotos(a, t.kpm) },
  getPhotoName: { run: (a) => getPhotoName(a, 1n) },
  listFamilyNotes: { run: (a, t) => listFamilyNotes(a, t.kpm) },
  listDtksMentions: { run: (a, t) => listDtksMentions(a, t.kpm) },
  listCases: { run: (a, t) => listCases(a, cases(t), "2026-11-20") },
  listAllCases: { run: (a, t) => gathered(listAllCases(a, cases(t), "2026-11-20")) },
  listCasesByNumber: { run: (a, t) => listCasesByNumber(a, [t.caseId]) },
  findAnswerFile: { run: (a) => findAnswerFile(a, 1n), reference: true },
  listAnswerFiles: { run: (a) => listAnswerFiles(a), reference: true },
  allAnswerRows: { run: (a) => gathered(allAnswerRows(a, { file: 1n, refused: true })), reference: true },
  listAnswerRows: { run: (a) => listAnswerRows(a, { file: 1n, refused: true, after: 0 }), reference: true },
  listRefusedAnswers: { run: (a) => gathered(listRefusedAnswers(a, 1n)), reference: true },
  findBatch: { run: (a) => findBatch(a, { batch: 1n }), reference: true },
  listViews: { run: (a) => listViews(a) },
  findLastView: { run: (a) => findLastView(a), reference: true },
  findPastedList: { run: (a) => findPastedList(a, "abcdefgh"), reference: true },
  findBatchShown: { run: (a) => findBatchShown(a, "1"), reference: true },
  listColleaguesIn: { run: (a, t) => listColleaguesIn(a, t.region) },
  countOfFile: { run: (a, t) => countOfFile(a, t.intake, "2026-11-23") },
  countMatching: { run: (a, t) => countMatching(a, cases(t), "2026-11-20") },
  countStandings: { run: (a, t) => countStandings(a, cases(t), "2026-11-20") },
  countMatchingTypes: { run: (a, t) => countMatchingTypes(a, cases(t), "2026-11-20") },
  findNumbers: { run: (a, t) => findNumbers(a, parseNumbersFilter({ region: t.region }), "2026-11-20") },
  getTriage: { run: (a, t) => getTriage(a, { filter: cases(t), today: "2026-11-20", listed: true }) },
  listFailures: { run: (a) => listFailures(a, 1n), reference: true },
  listAllFamilies: { run: (a, t) => gathered(listAllFamilies(a, families(t), t.period)) },
  findRevealsToday: { run: (a) => findRevealsToday(a), reference: true },
  listGrants: { run: (a) => listGrants(a), reference: true },
  listRevealDays: { run: (a) => listRevealDays(a), reference: true },
  listRevealers: { run: (a) => listRevealers(a), reference: true },
  findFamiliesByIdentity: { run: (a, t) => findFamiliesByIdentity(a, t.nik) },
  getFamily: { run: (a, t) => getFamily(a, t.kpm) },
  listFamilyPeriods: { run: (a, t) => listFamilyPeriods(a, t.kpm) },
  listFamilyCards: { run: (a, t) => listFamilyCards(a, t.kpm) },
  listFamilies: { run: (a, t) => listFamilies(a, parseKpmFilter({ region: t.region })) },
  listFamiliesOfPeriod: { run: (a, t) => listFamiliesOfPeriod(a, t.period, families(t)) },
  listFamiliesShown: { run: (a, t) => listFamiliesShown(a, families(t), t.period) },
  allCopies: { run: (a, t) => gathered(allCopies(a, t.region)) },
  listCopies: { run: (a, t) => listCopies(a, t.region) },
  listLatestCopies: { run: (a) => listLatestCopies(a) },
  listMoves: { run: (a, t) => listMoves(a, copyOf(t)) },
  allMoves: { run: (a, t) => gathered(allMoves(a, copyOf(t))) },
  countHandOver: { run: (a, t) => countHandOver(a, t.region) },
  listHandOver: { run: (a, t) => gathered(listHandOver(a, t.region)) },
  getMeeting: { run: (a, t) => getMeeting(a, t.meeting) },
  allMeetings: { run: (a) => gathered(allMeetings(a, "2026-11-23")) },
  listMeetings: { run: (a) => listMeetings(a, "2026-11-23") },
  findMeetingName: { run: (a, t) => findMeetingName(a, t.meeting) },
  allFollowUps: {
    run: (a, t) => gathered(allFollowUps(a, parseFollowFilter({ region: t.region }), "2026-11-23")),
  },
  listFollowUps: { run: (a, t) => listFollowUps(a, parseFollowFilter({ region: t.region }), "2026-11-23") },
  countFollowUps: { run: (a, t) => countFollowUps(a, parseFollowFilter({ region: t.region }), "2026-11-23") },
  listFollowChoices: { run: (a) => listFollowChoices(a) },
  listItemEvents: { run: (a, t) => listItemEvents(a, t.item) },
  listRegionsToCover: { run: (a) => listRegionsToCover(a), reference: true },
  listPlacesAround: { run: (a, t) => listPlacesAround(a, [t.region]), reference: true },
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

const copyOf = (t: Target) => ({ regency: t.region, on: "2026-11-20", move: "entered" as const, after: 0 });
