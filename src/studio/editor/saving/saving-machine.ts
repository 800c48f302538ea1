import type { StoryContent } from "../../../content/story-content.ts";
import { mergeContent } from "./merge-content.ts";
import { isSame } from "./same.ts";
import type {
  LoadOutcome,
  Phase,
  SavedDraft,
  SavingEffect,
  SavingEvent,
  SavingState,
  SendOutcome,
} from "./saving-state.ts";

/** Milliseconds without a key before changes are sent. */
const pause = 1200;
/** Milliseconds before the first and at most before each further try, where nothing answers. */
const firstRetry = 2000;
const longestRetry = 30_000;
/** So many unanswered ones are remembered: the first, of which one arrived if any did as the line went, and the last. */
const firstSent = 4;
const lastSent = 4;

export interface Step {
  readonly state: SavingState;
  readonly effects: readonly SavingEffect[];
}

/** At the start: what was kept in the browser, or what the newsroom has. */
export const beginSaving = (
  base: SavedDraft,
  mine: StoryContent = base.content,
  sent: readonly StoryContent[] = [],
): Step => settle({ base, mine, sent, tries: 0, phase: { is: "saved" } });

/** What follows from an event. Pure: the shell (autosave.ts) does the effects. */
export const stepSaving = (state: SavingState, event: SavingEvent): Step => {
  switch (event.type) {
    case "changed":
      return changed({ ...state, mine: event.content });
    case "due":
      return due(state);
    case "sent":
      return answered(state, event.content, event.outcome);
    case "loaded":
      return loaded(state, event.outcome);
    case "line back":
      return state.phase.is === "offline" ? send(state) : stay(state);
    case "signed in":
      return state.phase.is === "signed out" ? send(state) : stay(state);
    case "resolved":
      return state.phase.is === "conflict" ? resolved(state, state.phase.theirs, event.content) : stay(state);
    case "newer elsewhere":
      return isIdle(state) ? load(state) : stay(state);
    default:
      return event satisfies never;
  }
};

export const isUnsaved = ({ base, mine }: SavingState): boolean => !isSame(base.content, mine);

const stay = (state: SavingState): Step => ({ state, effects: [] });

const isIdle = ({ phase }: SavingState): boolean => phase.is === "saved" || phase.is === "waiting";

const wait = (state: SavingState, milliseconds: number): Step => ({
  state,
  effects: [{ type: "wait", milliseconds }],
});

/** Saved, or on its way after the pause. */
const settle = (state: SavingState): Step =>
  isUnsaved(state)
    ? wait({ ...state, phase: { is: "waiting" } }, pause)
    : stay({ ...state, phase: { is: "saved" } });

/** While something else goes on, a change is only taken note of. */
const changed = (state: SavingState): Step =>
  isIdle(state) || state.phase.is === "refused" ? settle(state) : stay(state);

const canSend = new Set<Phase["is"]>(["waiting", "offline", "signed out", "refused", "forbidden"]);

const due = (state: SavingState): Step => (canSend.has(state.phase.is) ? send(state) : stay(state));

const send = (state: SavingState): Step => {
  if (!isUnsaved(state) && state.sent.length === 0) return stay({ ...state, phase: { is: "saved" } });
  const { mine: content, base } = state;
  const sent = isSame(state.sent.at(-1), content) ? state.sent : remembered([...state.sent, content]);
  return {
    state: { ...state, sent, phase: { is: "sending", content } },
    effects: [{ type: "send", content, revision: base.revision }],
  };
};

const remembered = (sent: readonly StoryContent[]): readonly StoryContent[] =>
  sent.length <= firstSent + lastSent ? sent : [...sent.slice(0, firstSent), ...sent.slice(-lastSent)];

const load = (state: SavingState): Step => ({
  state: { ...state, phase: { is: "fetching" } },
  effects: [{ type: "load" }],
});

const answered = (state: SavingState, content: StoryContent, outcome: SendOutcome): Step => {
  if (state.phase.is !== "sending") return stay(state);
  switch (outcome.type) {
    case "saved": {
      // Where nothing was new to the newsroom, what was sent on the way here may arrive yet, and be taken.
      const sent = outcome.revision === state.base.revision ? state.sent : [];
      return settle({ ...state, base: { revision: outcome.revision, content }, sent, tries: 0 });
    }
    case "stale":
      return load(state);
    case "refused":
      return refused(withoutLast(state), outcome.problems);
    case "unreachable":
    case "signed out":
    case "forbidden":
    case "gone":
      return failed(state, outcome);
    default:
      return outcome satisfies never;
  }
};

/** What was refused did not arrive. */
const withoutLast = (state: SavingState): SavingState => ({ ...state, sent: state.sent.slice(0, -1) });

const refused = (state: SavingState, problems: Extract<SendOutcome, { type: "refused" }>["problems"]): Step =>
  stay({ ...state, phase: { is: "refused", problems } });

const failed = (
  state: SavingState,
  outcome: Exclude<SendOutcome, { type: "saved" | "stale" | "refused" }>,
): Step => {
  switch (outcome.type) {
    case "unreachable": {
      const tries = state.tries + 1;
      return wait({ ...state, tries, phase: { is: "offline" } }, retryAfter(tries));
    }
    case "signed out":
      return stay({ ...state, phase: { is: "signed out" } });
    case "forbidden":
      return stay({ ...state, phase: { is: "forbidden", reason: outcome.reason } });
    case "gone":
      return stay({ ...state, phase: { is: "gone" } });
    default:
      return outcome satisfies never;
  }
};

const retryAfter = (tries: number): number => Math.min(longestRetry, firstRetry * 2 ** (tries - 1));

const loaded = (state: SavingState, outcome: LoadOutcome): Step => {
  if (state.phase.is !== "fetching") return stay(state);
  if (outcome.type !== "loaded") return failed(state, outcome);
  const { draft } = outcome;
  const { content, conflicts } = mergeContent({
    base: state.base.content,
    sent: state.sent,
    mine: state.mine,
    theirs: draft.content,
  });
  const shown: SavingEffect[] = isSame(content, state.mine) ? [] : [{ type: "show", content }];
  if (conflicts.length > 0) {
    const phase: Phase = { is: "conflict", conflicts, theirs: draft };
    return { state: { ...state, mine: content, tries: 0, phase }, effects: shown };
  }
  const next = settle({ base: draft, mine: content, sent: [], tries: 0, phase: { is: "waiting" } });
  return { state: next.state, effects: [...shown, ...next.effects] };
};

const resolved = (state: SavingState, theirs: SavedDraft, content: StoryContent): Step => {
  const next = settle({ ...state, base: theirs, sent: [], mine: content });
  return { state: next.state, effects: [{ type: "show", content }, ...next.effects] };
};
