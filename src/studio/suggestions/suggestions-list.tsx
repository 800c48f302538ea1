import { useState } from "react";
import { placeThread, type Commented } from "../comments/place-thread.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { suggestions as said } from "../words/suggestions.ts";
import { SuggestionCard, type Suggestion } from "./suggestion-card.tsx";

interface Props {
  readonly storyId: string;
  /** What is written now, by which they are placed. */
  readonly content: Commented;
  /** The one whose words stand out in the text. */
  readonly now: string | null;
  readonly onGo: (suggestion: Suggestion) => void;
}

/** Milliseconds after which what colleagues proposed meanwhile is asked for. */
const every = 20_000;

/** What colleagues propose for a story's words; decided ones are kept. */
export const SuggestionsList = ({ storyId, content, now, onGo }: Props) => {
  const [showsDecided, setShowsDecided] = useState(false);
  const read = useRead("listSuggestions", { params: { storyId } }, { every });
  const all = read.data?.value.items ?? [];
  const decided = all.filter((one) => one.decided !== null);
  const shown = showsDecided ? all : all.filter((one) => one.decided === null || one.id === now);
  if (read.error !== null)
    return (
      <Notice kind="bad" isNews>
        <p>{sentenceOf(read.error)}</p>
      </Notice>
    );
  if (all.length === 0) return null;
  return (
    <section className="comments" aria-label={said.title}>
      <h3>{said.title}</h3>
      <ul className="threads">
        {shown.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            suggestion={suggestion}
            placed={placeThread(
              suggestion.proposed === null ? { ...suggestion, quoted: "" } : suggestion,
              content,
            )}
            isNow={suggestion.id === now}
            onGo={() => onGo(suggestion)}
          />
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <div className="row">
          <Button look="quiet" onPress={() => setShowsDecided((last) => !last)}>
            {showsDecided ? said.hideDecided : said.showDecided(decided.length)}
          </Button>
        </div>
      )}
    </section>
  );
};
