import { useState } from "react";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import { Button } from "../../components/button.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import { RecordSearch } from "../parts/record-search.tsx";
import { useDesk } from "../view/context.ts";
import { FactSection } from "./fact-section.tsx";
import type { FactsProps } from "./facts-props.ts";
import { LeadPictureWords } from "./lead-picture-words.tsx";

/** The picture above the story: out of the library, or out of a film; what it shows, and whose it is. */
export const LeadPicture = ({ fields, onChange, isReadOnly }: FactsProps) => {
  const { newsroom } = useDesk();
  const [isSearching, setSearching] = useState(false);
  const { leadPicture } = fields;
  const choose = (picture: string): void => {
    setSearching(false);
    if (picture !== leadPicture?.picture) onChange({ leadPicture: { picture } });
  };
  const fromLibrary = async (): Promise<void> => {
    const card = await newsroom.choosePicture().catch(() => null);
    if (card !== null) choose(card.id);
  };
  return (
    <FactSection part="leadPicture" title={said.lead} hint={said.leadHint}>
      {leadPicture === null ? (
        <p className="hint">{said.noLead}</p>
      ) : (
        <LeadPictureWords
          key={leadPicture.picture}
          placed={leadPicture}
          isReadOnly={isReadOnly}
          onChange={(placed: PlacedPicture) => onChange({ leadPicture: placed })}
        />
      )}
      {isReadOnly ? null : (
        <div className="row">
          <Button onPress={() => void fromLibrary()}>{said.fromLibrary}</Button>
          <Button aria-expanded={isSearching} onPress={() => setSearching((last) => !last)}>
            {said.fromFilm}
          </Button>
          {leadPicture === null ? null : (
            <Button look="quiet" onPress={() => onChange({ leadPicture: null })}>
              {said.takeAway}
            </Button>
          )}
        </div>
      )}
      {isSearching ? (
        <RecordSearch
          label={said.fromFilm}
          hint={said.stillsHint}
          nothing={said.noStills}
          find={newsroom.findStills}
          autoFocus
          onChoose={({ id }) => choose(id)}
        />
      ) : null}
    </FactSection>
  );
};
