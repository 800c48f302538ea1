import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import { Changes } from "./changes.tsx";
import type { RevisionSummary } from "./story-facts.ts";

interface Props {
  readonly storyId: string;
  readonly before: RevisionSummary;
  readonly after: RevisionSummary;
  readonly onClose: () => void;
}

/** What changed from one revision to another, over what one was looking at. */
export const CompareDialog = ({ storyId, before, after, onClose }: Props) => (
  <Dialog title={publishing.history.comparing(before.number, after.number)} isOpen isBroad onClose={onClose}>
    <Changes storyId={storyId} beforeId={before.id} afterId={after.id} />
    <div className="actions">
      <Button onPress={onClose} autoFocus>
        {words.common.close}
      </Button>
    </div>
  </Dialog>
);
