import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { More } from "../components/more.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import type { PictureCard } from "../editor/newsroom.ts";
import { usePages } from "../shell/pages.ts";
import { useMay } from "../shell/session.tsx";
import { storyScreen } from "../words/story-screen.ts";
import { pictureCard } from "./newsroom-over-api.ts";
import { NewPicture } from "./new-picture.tsx";

const said = storyScreen.pictures;

/** The library of pictures: one is chosen, or a new one brought in. `onChosen` hears null when nobody wants any. */
export const PictureChooser = ({
  onChosen,
}: {
  readonly onChosen: (picture: PictureCard | null) => void;
}) => {
  const [isNew, setNew] = useState(false);
  return (
    <Dialog title={isNew ? said.bring : said.title} isOpen isBroad onClose={() => onChosen(null)}>
      {isNew ? (
        <NewPicture onBack={() => setNew(false)} onAdded={onChosen} />
      ) : (
        <Library onChosen={onChosen} onNew={() => setNew(true)} />
      )}
    </Dialog>
  );
};

interface LibraryProps {
  readonly onChosen: (picture: PictureCard) => void;
  readonly onNew: () => void;
}

const Library = ({ onChosen, onNew }: LibraryProps) => {
  const [typed, setTyped] = useState("");
  const pictures = usePages("listPictures", { limit: 24, words: typed.trim() });
  const may = useMay();
  const found = pictures.items ?? [];
  return (
    <div className="stack">
      <div className="bar">
        <Field
          className="grow"
          label={said.search}
          type="search"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        {may("picture.add") ? (
          <Button icon="add" onPress={onNew}>
            {said.bring}
          </Button>
        ) : null}
      </div>
      <FormProblem error={pictures.error} />
      {pictures.isPending ? <Skeleton count={3} /> : null}
      {pictures.items?.length === 0 ? (
        <p className="soft" role="status">
          {typed.trim() === "" ? said.empty : said.none}
        </p>
      ) : null}
      <ul className="picture-grid">
        {found.map((one) => {
          const card = pictureCard(one);
          return (
            <li key={one.id}>
              <button type="button" onClick={() => onChosen(card)}>
                <img src={card.picture ?? ""} alt="" loading="lazy" width={one.width} height={one.height} />
                <span>{one.alt === "" ? said.noAlt : one.alt}</span>
                <span className="soft">{one.credit}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <More of={pictures} />
    </div>
  );
};
