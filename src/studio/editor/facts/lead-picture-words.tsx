import { useState } from "react";
import type { Inline } from "../../../content/inline.ts";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import type { PictureCard } from "../newsroom.ts";
import { useCard } from "../view/use-card.ts";

interface Props {
  readonly placed: PlacedPicture;
  readonly isReadOnly: boolean;
  readonly onChange: (placed: PlacedPicture) => void;
}

/** The picture as it stands here: its words, its credit, its caption. */
export const LeadPictureWords = ({ placed, isReadOnly, onChange }: Props) => {
  const card = useCard("picture", placed.picture);
  return (
    <>
      {card === null || card === undefined ? null : (
        <img className="story-lead" src={card.picture ?? ""} alt={placed.alt ?? card.alt} />
      )}
      {card === null ? <p className="wrong">{said.unknown}</p> : null}
      {card === undefined || card === null ? null : (
        <>
          <AltWords placed={placed} card={card} isReadOnly={isReadOnly} onChange={onChange} />
          <Field
            label={said.credit}
            value={placed.credit ?? ""}
            maxLength={300}
            isDisabled={isReadOnly}
            {...(card.credit === "" ? {} : { hint: said.creditOwn(card.credit) })}
            wrong={card.credit.trim() === "" && (placed.credit ?? "").trim() === "" ? said.creditLacks : null}
            onChange={(credit) => onChange(without(placed, "credit", credit === "" ? {} : { credit }))}
          />
          <Caption placed={placed} isReadOnly={isReadOnly} onChange={onChange} />
        </>
      )}
    </>
  );
};

const without = (
  placed: PlacedPicture,
  field: "alt" | "credit" | "caption",
  instead: Partial<PlacedPicture>,
): PlacedPicture => {
  const { [field]: _, ...rest } = placed;
  return { ...rest, ...instead };
};

const AltWords = ({ placed, card, isReadOnly, onChange }: Props & { readonly card: PictureCard }) => {
  // Words that are not there yet are no words: only decoration has none.
  const [isHere, setHere] = useState(false);
  const kind = placed.alt === "" ? "decoration" : placed.alt !== undefined ? "here" : isHere ? "here" : "own";
  const say = (alt: string): void => onChange(without(placed, "alt", alt === "" ? {} : { alt }));
  const typed = placed.alt ?? "";
  return (
    <>
      <Choice
        label={said.alt}
        value={kind}
        isDisabled={isReadOnly}
        options={[
          { value: "own", label: said.altOwn, ...(card.alt === "" ? {} : { hint: card.alt }) },
          { value: "here", label: said.altHere },
          { value: "decoration", label: said.altDecoration },
        ]}
        onChange={(next) => {
          setHere(next === "here");
          if (next === "here") say(typed === "" ? card.alt : typed);
          else onChange(without(placed, "alt", next === "own" ? {} : { alt: "" }));
        }}
      />
      {kind === "own" && card.alt !== "" ? <p className="hint">“{card.alt}”</p> : null}
      {kind === "own" && card.alt.trim() === "" ? <p className="wrong">{said.altLacks}</p> : null}
      {kind === "here" ? (
        <Field
          label={said.altWords}
          value={typed}
          maxLength={1000}
          isDisabled={isReadOnly}
          wrong={typed.trim() === "" && card.alt.trim() === "" ? said.altLacks : null}
          onChange={say}
        />
      ) : null}
    </>
  );
};

const Caption = ({ placed, isReadOnly, onChange }: Props) => {
  const caption = placed.caption ?? [];
  if (caption.some((part) => part.type !== "text" || (part.marks ?? []).length > 0))
    return (
      <div className="field">
        <span className="label">{said.caption}</span>
        <p className="story-caption">{wordsOf(caption)}</p>
        <p className="hint">{said.captionMarked}</p>
      </div>
    );
  return (
    <Field
      label={said.caption}
      value={wordsOf(caption)}
      maxLength={1000}
      isDisabled={isReadOnly}
      onChange={(text) => onChange(without(placed, "caption", text === "" ? {} : { caption: plain(text) }))}
    />
  );
};

const wordsOf = (caption: readonly Inline[]): string =>
  caption.map((part) => (part.type === "text" ? part.text : " ")).join("");

const plain = (text: string): Inline[] => [{ type: "text", text }];
