import { CommentsPanel } from "../comments/comments-panel.tsx";
import { plainTextOf } from "../comments/place-thread.ts";
import type { Anchor } from "../editor/anchor.ts";
import { useDesk } from "../editor/view/context.ts";
import { NewSuggestion } from "../suggestions/new-suggestion.tsx";
import { SuggestionsList } from "../suggestions/suggestions-list.tsx";
import { type ContentStore, useRestingContent } from "./content-store.ts";
import type { Talk } from "./use-talk.ts";

interface Props {
  readonly storyId: string;
  readonly revisionId: string;
  readonly store: ContentStore;
  readonly talk: Talk;
}

/** What colleagues say about the story and propose for its words. */
export const TalkPanel = ({ storyId, revisionId, store, talk }: Props) => {
  const { text } = useDesk();
  const content = useRestingContent(store);
  const { asked, setAsked, now, setNow, kept } = talk;
  const done = (): void => setAsked(null);
  const go = ({ id, ...anchor }: Anchor & { readonly id: string }): void => {
    setNow(id);
    text.show(anchor);
  };
  return (
    <div className="stack">
      {asked?.as === "suggestion" ? (
        <NewSuggestion
          key={`${asked.about.blockId} ${asked.about.before} ${asked.about.quoted}`}
          storyId={storyId}
          revisionId={revisionId}
          about={asked.about}
          blockWords={plainTextOf(content, asked.about.blockId).slice(0, 300)}
          kept={kept}
          onDone={done}
        />
      ) : null}
      <SuggestionsList
        storyId={storyId}
        content={content}
        now={now}
        onGo={({ id, blockId, quoted, before, proposed }) =>
          go({ id, blockId, before, quoted: proposed === null ? "" : quoted })
        }
      />
      <CommentsPanel
        storyId={storyId}
        content={content}
        about={asked?.as === "comment" ? asked.about : null}
        isBusy={asked?.as === "suggestion"}
        kept={kept}
        onSaid={done}
        now={now}
        revisionId={revisionId}
        onGo={({ id, blockId, quoted, before }) => {
          if (blockId !== null) go({ id, blockId, quoted, before });
        }}
      />
    </div>
  );
};
