import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { CopyField } from "../components/copy-field.tsx";
import { Section } from "../components/section.tsx";
import { useChange } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { PreviewFrame } from "../preview/preview-frame.tsx";
import { preview } from "../words/preview.ts";
import { publishing } from "../words/publishing.ts";
import { Refused } from "./refused.tsx";

const said = publishing.preview;

const days = ["1", "7", "14"] as const;

interface Props {
  readonly storyId: string;
  readonly revisionId: string;
}

/** A link that shows this revision to whoever has it, and how it looks. */
export const PreviewLink = ({ storyId, revisionId }: Props) => {
  const when = useSayInstant();
  const [lasts, setLasts] = useState<(typeof days)[number]>("7");
  const [isLooking, setIsLooking] = useState(false);
  const make = useChange("makePreview");
  const made = make.data?.value;
  return (
    <Section title={said.title} detail={said.detail}>
      <div className="stack">
        <div className="row at-foot">
          <Choice
            label={said.days}
            value={lasts}
            options={days.map((value) => ({ value, label: said.dayChoices[value] }))}
            onChange={setLasts}
          />
          <Button
            icon="copy"
            isPending={make.isPending}
            onPress={() => make.mutate({ params: { storyId, revisionId }, body: { days: Number(lasts) } })}
          >
            {said.make}
          </Button>
        </div>
        <Refused error={make.error} />
        {made === undefined ? null : (
          <>
            <CopyField label={said.link} text={made.url} />
            <div className="row apart">
              <span className="soft small">{said.expires(when(made.expiresAt))}</span>
              <Button onPress={() => setIsLooking(true)}>{said.look}</Button>
            </div>
          </>
        )}
      </div>
      {made === undefined || !isLooking ? null : (
        <PreviewFrame url={made.url} what={preview.story} onClose={() => setIsLooking(false)} />
      )}
    </Section>
  );
};
