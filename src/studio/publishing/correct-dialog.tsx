import { useState } from "react";
import { Dialog } from "../components/dialog.tsx";
import { useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";
import { type Amended, amendedOf } from "./amended.ts";
import { LookAtNotice } from "./look-at-notice.tsx";
import { type Corrected, emptyNotice, type NewNotice } from "./new-notice.ts";
import { WriteNotice } from "./write-notice.tsx";

const said = publishing.notices;

interface Props {
  readonly on: Corrected;
  /** What is known of it before anybody writes. */
  readonly first?: Partial<NewNotice>;
  readonly onClose: () => void;
}

/** From what was wrong to what readers will find: written first, then looked at, then added. */
export const CorrectDialog = ({ on, first = {}, onClose }: Props) => (
  <Dialog title={said.correctTitle} isOpen isBroad onClose={onClose}>
    {"storyId" in on ? (
      <OfStory storyId={on.storyId} onClose={onClose} />
    ) : (
      <Steps on={on} first={first} amended={null} onClose={onClose} />
    )}
  </Dialog>
);

const OfStory = ({ storyId, onClose }: { readonly storyId: string; readonly onClose: () => void }) => {
  const story = useRead("readStory", { params: { storyId } });
  const revisions = useRead("listRevisions", { params: { storyId } });
  return (
    <Waiting read={story}>
      {(facts) => (
        <Waiting read={revisions}>
          {({ items }) =>
            facts.firstPublishedAt === null ? (
              <p>{said.notPublished}</p>
            ) : (
              <Steps on={{ storyId }} amended={amendedOf(facts, items)} onClose={onClose} />
            )
          }
        </Waiting>
      )}
    </Waiting>
  );
};

interface StepsProps extends Props {
  readonly amended: Amended | null;
}

const Steps = ({ on, first, amended, onClose }: StepsProps) => {
  const [notice, setNotice] = useState<NewNotice>({ ...emptyNotice, ...first });
  const [publishes, setPublishes] = useState(amended?.next !== undefined);
  const [isLooking, setIsLooking] = useState(false);
  const shared = { on, amended, notice, publishes, onClose };
  return isLooking ? (
    <LookAtNotice {...shared} onBack={() => setIsLooking(false)} />
  ) : (
    <WriteNotice
      {...shared}
      onNotice={setNotice}
      onPublishes={setPublishes}
      onLook={() => setIsLooking(true)}
    />
  );
};
