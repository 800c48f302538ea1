import { Confirm } from "../components/dialog.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { publishing } from "../words/publishing.ts";
import { Refused } from "./refused.tsx";
import { changedByPublishing, type RevisionSummary, type StoryFacts } from "./story-facts.ts";

const said = publishing.history;

interface Props {
  readonly story: StoryFacts;
  readonly revision: RevisionSummary;
  readonly onClose: () => void;
}

/** The words of an older revision as the next draft; refused where somebody has saved since. */
export const RestoreDialog = ({ story, revision, onClose }: Props) => {
  const restore = useChange("restoreRevision", {
    changes: [...changedByPublishing, "readDraft"],
    onDone: ({ value }) => {
      say(said.restored(value.number));
      onClose();
    },
  });
  return (
    <Confirm
      title={said.restoreTitle(revision.number)}
      action={said.restoreConfirm}
      isOpen
      isPending={restore.isPending}
      onClose={onClose}
      onConfirm={() =>
        restore.mutate({
          params: { storyId: story.id, revisionId: revision.id },
          body: {},
          ifMatch: `"${story.draft.id}"`,
        })
      }
    >
      <p>{said.restoreDetail(revision.number, story.draft.number)}</p>
      <Refused error={restore.error} />
    </Confirm>
  );
};
