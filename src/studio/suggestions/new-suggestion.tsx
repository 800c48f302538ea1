import { useState } from "react";
import { Button } from "../components/button.tsx";
import { LongField } from "../components/long-field.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { type KeptTexts, useKeptText } from "../comments/kept-text.ts";
import type { Anchor } from "../editor/anchor.ts";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { suggestions as said } from "../words/suggestions.ts";
import { Difference } from "./difference.tsx";

interface Props {
  readonly storyId: string;
  readonly revisionId: string;
  /** What was chosen; without words its block. */
  readonly about: Anchor;
  /** How the block begins, for people to know it by. */
  readonly blockWords: string;
  readonly kept: KeptTexts;
  readonly onDone: () => void;
}

/** Other words for what was chosen. */
export const NewSuggestion = ({ storyId, revisionId, about, blockWords, kept, onDone: close }: Props) => {
  const isBlock = about.quoted === "";
  const typed = useKeptText(kept, `words for ${about.blockId} ${about.before} ${about.quoted}`);
  const words = typed.text ?? about.quoted;
  const [why, setWhy] = useState("");
  const onDone = (): void => {
    typed.set(null);
    close();
  };
  const make = useChange("makeSuggestion", { changes: ["listSuggestions"], onDone });
  const isSame = !isBlock && words === about.quoted;
  const send = (): void => {
    if (isSame || make.isPending) return;
    make.mutate({
      params: { storyId },
      body: {
        ...about,
        ...(isBlock ? { quoted: blockWords, proposed: null } : { proposed: words }),
        why,
        revisionId,
      },
    });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields within
    <section
      className="new-thread"
      aria-label={isBlock ? said.newBlock : said.newTitle}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
        else if (event.key === "Escape") onDone();
        else return;
        event.preventDefault();
      }}
    >
      {isBlock ? (
        <>
          <blockquote>{blockWords === "" ? said.block : <del>{blockWords}</del>}</blockquote>
          <p className="hint">{said.chooseWords}</p>
        </>
      ) : (
        <>
          <LongField
            label={said.words}
            hint={said.wordsHint}
            value={words}
            rows={4}
            maxLength={5000}
            autoFocus
            onChange={typed.set}
          />
          {isSame ? null : <Difference before={about.quoted} after={words} />}
        </>
      )}
      <Field label={said.why} value={why} maxLength={1000} autoFocus={isBlock} onChange={setWhy} />
      {make.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(make.error)}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="primary" onPress={send} isPending={make.isPending} isDisabled={isSame}>
          {isBlock ? said.goesAway : said.suggest}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {said.cancel}
        </Button>
      </div>
    </section>
  );
};
