// Where a file can be on its way, and what may be done with it there.

export type DecideVerb = "approve" | "cancel" | "undo" | "columns";

/**
 * by: who has to act next, the worker or a person; nobody when it is over. may: what a person who may send such a file can do.
 * counts: the same content again would be a second time.
 */
type Stage = { by: "worker" | "person" | "nobody"; may: readonly DecideVerb[]; counts: boolean };

/** In the order in which a file goes through them. */
const LIFECYCLE = {
  received: { by: "worker", may: ["cancel"], counts: true },
  working: { by: "worker", may: ["cancel"], counts: true },
  mapping: { by: "person", may: ["cancel"], counts: true },
  planned: { by: "person", may: ["approve", "columns", "cancel"], counts: true },
  approved: { by: "worker", may: ["cancel"], counts: true },
  done: { by: "nobody", may: ["undo"], counts: true },
  refused: { by: "nobody", may: [], counts: false },
  failed: { by: "nobody", may: [], counts: false },
  cancelled: { by: "nobody", may: [], counts: false },
  undoing: { by: "worker", may: [], counts: true },
  undone: { by: "nobody", may: [], counts: false },
} as const satisfies Record<string, Stage>;

export type IntakeState = keyof typeof LIFECYCLE;

export const isIntakeState = (text: string): text is IntakeState => Object.hasOwn(LIFECYCLE, text);
export const INTAKE_STATES: readonly IntakeState[] = Object.keys(LIFECYCLE).filter(isIntakeState);

const stageOf = (state: IntakeState): Stage => LIFECYCLE[state];

/** The worker acts, and the page follows. */
export const isUnderWay = (state: IntakeState): boolean => stageOf(state).by === "worker";
/** Nobody waits for it any more. */
export const isEnded = (state: IntakeState): boolean => stageOf(state).by === "nobody";

export const mayBe = (verb: DecideVerb, state: IntakeState): boolean => stageOf(state).may.includes(verb);

/** What a person who may send a kind may do with a file in this state. */
export const decideVerbs = (state: IntakeState, maySend: boolean): readonly DecideVerb[] =>
  maySend ? stageOf(state).may : [];

/** States in which the same content again would be a second time. */
export const COUNTING_STATES = INTAKE_STATES.filter((state) => stageOf(state).counts);
/** States that nobody waits for any more. */
export const ENDED_STATES = INTAKE_STATES.filter(isEnded);
