import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/section.tsx";
import { transcript as said } from "../../words/transcript.ts";
import { type Sentence, type SpeakerCount, speakersOf } from "./transcript-words.ts";
import type { Corrections } from "./use-corrections.ts";

interface Props {
  readonly sentences: readonly Sentence[];
  readonly corrections: Corrections;
}

/** Everybody who speaks: named once for all. */
export const Speakers = ({ sentences, corrections }: Props) => (
  <Section title={said.speakers} detail={said.speakersDetail}>
    <ul className="lines">
      {speakersOf(sentences).map((one) => (
        <li key={one.speaker.id ?? one.speaker.name ?? ""}>
          <OneSpeaker one={one} corrections={corrections} />
        </li>
      ))}
    </ul>
  </Section>
);

const OneSpeaker = ({
  one,
  corrections,
}: {
  readonly one: SpeakerCount;
  readonly corrections: Corrections;
}) => {
  const was = one.speaker.name ?? said.nobody;
  const [name, setName] = useState(one.speaker.name ?? "");
  return (
    <form
      className="with-button at-foot what"
      onSubmit={(event) => {
        event.preventDefault();
        corrections.make([{ do: "rename-speaker", from: one.speaker, name }]);
      }}
    >
      <Field label={said.nameOf(was)} hint={said.spoke(one.sentences)} value={name} onChange={setName} />
      <Button type="submit" isPending={corrections.isPending}>
        {said.speakerAll(was)}
      </Button>
    </form>
  );
};
