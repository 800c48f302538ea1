import { tokensOf } from "../search/tokens.ts";
import { literalRuns } from "./literal-runs.ts";
import { type SoughtToken, spot } from "./spot.ts";
import type { SpokenWord } from "./spoken.ts";
import type { Judgement, QuotedPlace } from "./verdict.ts";
import { quotationText } from "./parse-quotation.ts";

type Misheard = Judgement & { readonly place: QuotedPlace };

/** Of words that are only alike, half are counted as agreeing. */
const certainty = 0.5;

/**
 * Where a quotation probably stands in words so badly recognised that no verdict finds it there: for a person to listen. Never
 * better than "differs". Null: nowhere.
 */
export const spotMisheard = (pieces: readonly string[], words: readonly SpokenWord[]): Misheard | null => {
  const tokens = words.flatMap(({ text }, at) => tokensOf(text).map((token) => ({ token, at })));
  const sought = literalRuns(pieces).flatMap((run) =>
    run.map((text, at): SoughtToken => ({ text, weight: 1, opens: at === 0 })),
  );
  const [best] = spot(
    sought,
    tokens.map(({ token }) => token),
    1,
  );
  const first = words[tokens[best?.first ?? -1]?.at ?? -1];
  const last = words[tokens[best?.last ?? -1]?.at ?? -1];
  if (best === undefined || first === undefined || last === undefined) return null;
  const text = quotationText(pieces);
  const [firstWord, lastWord] = [first.number, last.number];
  const spoken = words.slice(words.indexOf(first), words.indexOf(last) + 1);
  return {
    verdict: "differs",
    findings: [
      {
        kind: "changed",
        quoted: text,
        spoken: spoken.map((word) => word.text).join(" "),
        from: 0,
        to: text.length,
        firstWord,
        lastWord,
      },
    ],
    needsApproval: [],
    place: { firstWord, lastWord, start: first.start, end: last.end },
    score: certainty * best.likeness,
  };
};
