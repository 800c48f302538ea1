import { useState } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { useRead } from "../shell/ask.ts";
import { people } from "../words/people.ts";

const said = people.portrait;

interface Props {
  readonly pictureId: string | null;
  readonly name: string;
  readonly onChange: (pictureId: string | null) => void;
}

const preview = (id: string): string => `/api/pictures/${id}/preview`;

/** A picture of the library, as somebody's portrait. */
export const Portrait = ({ pictureId, name, onChange }: Props) => {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div className="field">
      <span className="label">{said.label}</span>
      <div className="row">
        {pictureId === null ? (
          <span className="soft">{said.none}</span>
        ) : (
          <img className="portrait" src={preview(pictureId)} alt={name} />
        )}
        <Button onPress={() => setIsChoosing(!isChoosing)} aria-expanded={isChoosing}>
          {pictureId === null ? said.choose : said.change}
        </Button>
        {pictureId === null ? null : (
          <Button look="quiet" onPress={() => onChange(null)}>
            {said.remove}
          </Button>
        )}
      </div>
      {isChoosing ? (
        <Pictures
          onChosen={(id) => {
            onChange(id);
            setIsChoosing(false);
          }}
        />
      ) : null}
    </div>
  );
};

const Pictures = ({ onChosen }: { readonly onChosen: (id: string) => void }) => {
  const [typed, setTyped] = useState("");
  const query = { limit: 18, ...(typed.trim() === "" ? {} : { words: typed }) };
  const found = useRead("listPictures", { query }, { keepsPrevious: true }).data?.value.items;
  return (
    <div className="stack near">
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoFocus />
      {found?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      <div className="picture-choice">
        {found?.map(({ id, alt }) => (
          <Pressable key={id} onPress={() => onChosen(id)} aria-label={alt}>
            <img src={preview(id)} alt="" loading="lazy" />
          </Pressable>
        ))}
      </div>
    </div>
  );
};
