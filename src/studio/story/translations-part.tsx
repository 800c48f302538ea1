import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Segments } from "../components/segments.tsx";
import { say as tell } from "../components/toast.tsx";
import { FactSection } from "../editor/facts/fact-section.tsx";
import type { Card } from "../editor/newsroom.ts";
import { RecordSearch } from "../editor/parts/record-search.tsx";
import { api, useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { storyFacts as said } from "../words/story-facts.ts";
import { answered } from "./newsroom-over-api.ts";

/** Stories that say the same in other languages. */
export const TranslationsPart = ({ storyId }: { readonly storyId: string }) => {
  const mayEdit = useMay()("story.edit");
  const [chosen, setChosen] = useState<Card | null>(null);
  const read = useRead("listStoryTranslations", { params: { storyId } });
  const unlink = useChange("unlinkStoryTranslation", {
    changes: ["listStoryTranslations"],
    onDone: () => tell(said.unlinked),
  });
  const items = read.data?.value.items ?? [];
  return (
    <FactSection part="translations" title={said.translations}>
      {items.length === 0 ? <p className="hint">{said.noTranslations}</p> : null}
      <ul className="story-translations">
        {items.map(({ id, title, language, isOriginal, isPublic }) => (
          <li key={id}>
            <span className="tag">{language}</span>{" "}
            {id === storyId ? (
              title
            ) : (
              <Link to="/stories/$storyId" params={{ storyId: id }}>
                {title}
              </Link>
            )}{" "}
            <span className="hint">
              {[...(isOriginal ? [said.original] : []), ...(isPublic ? [] : [said.notPublic])].join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {unlink.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(unlink.error)}</p>
        </Notice>
      )}
      {mayEdit && items.length > 0 ? (
        <div className="row">
          <Button
            look="quiet"
            isPending={unlink.isPending}
            onPress={() => unlink.mutate({ params: { storyId } })}
          >
            {said.unlink}
          </Button>
        </div>
      ) : null}
      {!mayEdit ? null : chosen === null ? (
        <RecordSearch
          label={said.addTranslation}
          find={async (typed) => await otherStories(typed, storyId)}
          onChoose={setChosen}
        />
      ) : (
        <LinkThem storyId={storyId} other={chosen} onDone={() => setChosen(null)} />
      )}
    </FactSection>
  );
};

const otherStories = async (words: string, own: string): Promise<readonly Card[]> =>
  answered(await api.listWorks({ query: { words, limit: 30 } }))
    .items.filter(({ id, kind }) => kind === "story" && id !== own)
    .map(({ id, title, day }) => ({ id, title, detail: day ?? "", picture: null }));

interface LinkProps {
  readonly storyId: string;
  readonly other: Card;
  readonly onDone: () => void;
}

const LinkThem = ({ storyId, other, onDone }: LinkProps) => {
  const [is, setIs] = useState<"original" | "translation">("translation");
  const link = useChange("linkStoryTranslation", {
    changes: ["listStoryTranslations"],
    onDone: () => {
      tell(said.linked);
      onDone();
    },
  });
  return (
    <div className="stack near">
      <p>{other.title}</p>
      <Segments
        label={other.title}
        value={is}
        options={[
          { value: "translation", label: said.isTranslation },
          { value: "original", label: said.isOriginal },
        ]}
        onChange={setIs}
      />
      {link.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(link.error)}</p>
        </Notice>
      )}
      <div className="row">
        <Button
          look="primary"
          isPending={link.isPending}
          onPress={() => link.mutate({ params: { storyId }, body: { otherId: other.id, other: is } })}
        >
          {said.link}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {said.cancel}
        </Button>
      </div>
    </div>
  );
};
