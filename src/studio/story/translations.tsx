import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Segments } from "../components/segments.tsx";
import type { Card } from "../editor/newsroom.ts";
import { RecordSearch } from "../editor/parts/record-search.tsx";
import { api } from "../shell/ask.ts";
import { storyFacts } from "../words/story-facts.ts";
import { answered } from "./newsroom-over-api.ts";

type Items = AnswerOf<Operations["listStoryTranslations"]>["items"];
type Other = "original" | "translation";

/** What is said of works of one kind. */
interface Words {
  readonly none: string;
  readonly add: string;
  readonly isTranslation: string;
  readonly isOriginal: string;
  readonly unlink: string;
}

interface Change {
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface Props {
  readonly ownId: string;
  readonly items: Items;
  /** What may be its translation. */
  readonly kinds: readonly ("film" | "interview" | "episode" | "story")[];
  readonly said: Words;
  readonly mayEdit: boolean;
  readonly linking: Change;
  readonly unlinking: Change;
  readonly onLink: (otherId: string, other: Other, onDone: () => void) => void;
  readonly onUnlink: () => void;
  readonly leadTo: (id: string, title: string) => ReactNode;
}

/** Works that say the same in other languages: seen, linked, taken out. */
export const Translations = (props: Props) => {
  const { ownId, items, kinds, said, mayEdit, linking, unlinking, onLink, onUnlink, leadTo } = props;
  const [chosen, setChosen] = useState<Card | null>(null);
  return (
    <div className="stack near">
      {items.length === 0 ? <p className="hint">{said.none}</p> : null}
      <ul className="story-translations">
        {items.map(({ id, title, language, isOriginal, isPublic }) => (
          <li key={id}>
            <span className="tag">{language}</span> {id === ownId ? title : leadTo(id, title)}{" "}
            <span className="hint">
              {[
                ...(isOriginal ? [storyFacts.original] : []),
                ...(isPublic ? [] : [storyFacts.notPublic]),
              ].join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <FormProblem error={unlinking.error} />
      {mayEdit && items.length > 0 ? (
        <div className="row">
          <Button look="quiet" isPending={unlinking.isPending} onPress={onUnlink}>
            {said.unlink}
          </Button>
        </div>
      ) : null}
      {!mayEdit ? null : chosen === null ? (
        <RecordSearch
          label={said.add}
          find={async (typed) => await otherWorks(typed, ownId, kinds)}
          onChoose={setChosen}
        />
      ) : (
        <LinkThem
          other={chosen}
          said={said}
          linking={linking}
          onLink={(other) => onLink(chosen.id, other, () => setChosen(null))}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
};

const otherWorks = async (words: string, own: string, kinds: Props["kinds"]): Promise<readonly Card[]> =>
  answered(await api.listWorks({ query: { words, limit: 30 } }))
    .items.filter(({ id, kind }) => kinds.includes(kind) && id !== own)
    .map(({ id, title, day }) => ({ id, title, detail: day ?? "", picture: null }));

interface LinkProps {
  readonly other: Card;
  readonly said: Words;
  readonly linking: Change;
  readonly onLink: (other: Other) => void;
  readonly onClose: () => void;
}

const LinkThem = ({ other, said, linking, onLink, onClose }: LinkProps) => {
  const [is, setIs] = useState<Other>("translation");
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
      <FormProblem error={linking.error} />
      <div className="row">
        <Button look="primary" isPending={linking.isPending} onPress={() => onLink(is)}>
          {storyFacts.link}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {storyFacts.cancel}
        </Button>
      </div>
    </div>
  );
};
