import type { RecordingCard } from "../recording/recording.ts";
import type { JudgedPlace } from "./judge-places.ts";
import { verdicts } from "./verdict.ts";

type Ranked = JudgedPlace & { readonly recording: RecordingCard };

/** What the wrong speaker costs, in shares of the words: little enough that the very words come first. */
const wrongSpeaker = 0.08;

/** So many steps are told apart. */
const steps = 250;

const valueOf = ({ judgement: { score, findings } }: Ranked): number =>
  Math.round(steps * (score - (findings.some(({ kind }) => kind === "speaker") ? wrongSpeaker : 0)));

const verdictRank = ({ judgement }: Ranked): number => verdicts.indexOf(judgement.verdict);

/** The most words in common first, then the better verdict, then what is published, then the newer. */
export const bestFirst = (one: Ranked, other: Ranked): number =>
  valueOf(other) - valueOf(one) ||
  verdictRank(one) - verdictRank(other) ||
  Number(other.recording.state === "published") - Number(one.recording.state === "published") ||
  (other.recording.publishedAt?.getTime() ?? 0) - (one.recording.publishedAt?.getTime() ?? 0) ||
  (one.cutId < other.cutId ? -1 : one.cutId > other.cutId ? 1 : 0) ||
  (one.judgement.place.start ?? 0) - (other.judgement.place.start ?? 0);

/** Nothing in the words tells which of the two is meant. */
export const isAsGood = (one: Ranked, best: Ranked): boolean =>
  valueOf(one) === valueOf(best) && verdictRank(one) === verdictRank(best);

/** Beside a good place, one where only a few of the words were said is no help. */
export const isWorthTelling = (one: Ranked, best: Ranked): boolean => valueOf(one) >= 0.6 * valueOf(best);
