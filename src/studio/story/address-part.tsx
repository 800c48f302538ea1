import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { say as tell } from "../components/toast.tsx";
import { FactSection } from "../editor/facts/fact-section.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { storyFacts as said } from "../words/story-facts.ts";

/** Where readers find the story; whoever may gives it another address. */
export const AddressPart = ({ storyId }: { readonly storyId: string }) => {
  const story = useRead("readStory", { params: { storyId } }).data?.value;
  return (
    <FactSection part="address" title={said.address}>
      {story === undefined ? null : (
        <Slug
          key={story.slug}
          storyId={storyId}
          slug={story.slug}
          url={story.url}
          wasLive={story.firstPublishedAt !== null}
        />
      )}
    </FactSection>
  );
};

interface SlugProps {
  readonly storyId: string;
  readonly slug: string;
  readonly url: string;
  readonly wasLive: boolean;
}

const Slug = ({ storyId, slug, url, wasLive }: SlugProps) => {
  const mayMove = useMay()("address.change");
  const [typed, setTyped] = useState(slug);
  const move = useChange("moveStory", {
    changes: ["readStory", "listStories", "listBoard"],
    onDone: () => tell(said.moved),
  });
  const send = (): void => {
    if (typed.trim() !== slug && typed.trim() !== "")
      move.mutate({ params: { storyId }, body: { slug: typed.trim() } });
  };
  return (
    <>
      <p className="story-address">{url}</p>
      {mayMove ? (
        <>
          <Field
            label={said.address}
            hint={wasLive ? `${said.addressHint} ${said.addressLive}` : said.addressHint}
            value={typed}
            maxLength={80}
            spellCheck="false"
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key === "Enter") send();
            }}
          />
          {move.error === null ? null : (
            <Notice kind="bad" isNews>
              <p>{sentenceOf(move.error)}</p>
            </Notice>
          )}
          {typed.trim() === slug ? null : (
            <div className="row">
              <Button isPending={move.isPending} onPress={send}>
                {said.move}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className="hint">{said.addressOther}</p>
      )}
    </>
  );
};
