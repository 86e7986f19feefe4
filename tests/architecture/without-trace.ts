// Functions of the database that write the audit entry themselves, and commands that need none. A test holds both to what is.

export const AUDITED_BY_DATABASE: readonly string[] = [
  "change_access",
  "change_own_password",
  "change_user",
  "complete_setup",
  "create_user",
  "grant_reveals",
  "move_province",
  "take_unknowns",
  "withdraw_reveals",
];

const OWN_VIEW = "a view of the actor's own, which nobody else works by";
const OWN_MARKS = "marks what the actor has seen; no data";
const UNSENT = "bytes of an upload that is no file yet; queueStored writes the entry";
const ARRANGING = "changes how a meeting is shown; its decisions and its frozen figures have their entries";
const BEFORE_APPLYING = "prepares a plan and changes no data; finishIntake writes the entry";
const HOUSEKEEPING = "tidies up after what has its entry already";
const REMINDING = "reminds people of cases and changes none; the day and the mail are noted beside the notices";

/** By name, with the reason. */
export const WITHOUT_TRACE: Record<string, string> = {
  keepView: OWN_VIEW,
  changeView: OWN_VIEW,
  dropView: OWN_VIEW,
  keepLastView: OWN_VIEW,
  readNotices: OWN_MARKS,
  markSeen: OWN_MARKS,
  startUpload: UNSENT,
  receiveChunk: UNSENT,
  dropUpload: UNSENT,
  dropAnswers: "drops the actor's own file of answers before anything of it is applied",
  moveSlide: ARRANGING,
  showSlide: ARRANGING,
  showTopic: ARRANGING,
  annotateSlide: ARRANGING,
  addSlide: ARRANGING,
  removeSlide: ARRANGING,
  addDelegation: ARRANGING,
  removeDelegation: ARRANGING,
  planIntake: BEFORE_APPLYING,
  keptPlan: "only reads the plan that was kept",
  compareWithPrevious: BEFORE_APPLYING,
  keepBeating: "says that the worker still lives",
  foldTalliesOnce: "adds up numbers that statements counted already",
  tidyUploads: HOUSEKEEPING,
  tidyPhotos: HOUSEKEEPING,
  remindOnce: REMINDING,
  mailDigestOnce: REMINDING,
};
