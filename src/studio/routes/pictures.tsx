import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { More } from "../components/more.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { Alike } from "../pictures/alike.tsx";
import { PictureForm } from "../pictures/picture-form.tsx";
import { PictureTile } from "../pictures/picture-tile.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { NewPicture } from "../story/new-picture.tsx";
import { pictures as said } from "../words/pictures.ts";

type Doing =
  | { readonly what: "add" }
  | { readonly what: "change"; readonly id: string }
  | { readonly what: "alike"; readonly id: string; readonly alike: readonly string[] };

/** The library of pictures: found, brought in, told of. */
export const Pictures = () => {
  const may = useMay();
  const [typed, setTyped] = useState("");
  const [ended, setEnded] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const pictures = usePages("listPictures", {
    limit: 36,
    words: typed.trim(),
    ...(ended ? { ended: "true" } : {}),
  });
  const { items } = pictures;
  const isWhole = typed.trim() === "" && !ended;
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        may("picture.add") ? (
          <Button look="primary" icon="add" onPress={() => setDoing({ what: "add" })}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <div className="bar">
        <Field className="grow" label={said.find} value={typed} onChange={setTyped} type="search" />
        <Tick isSelected={ended} onChange={setEnded}>
          {said.ended}
        </Tick>
      </div>
      <FormProblem error={pictures.error} />
      {items === undefined && pictures.error === null ? <Skeleton count={4} /> : null}
      {items?.length === 0 ? (
        <Empty title={isWhole ? said.begin : said.none}>
          <p>{isWhole ? said.beginHint : said.noneHint}</p>
        </Empty>
      ) : null}
      <ul className="picture-grid">
        {items?.map((picture) => (
          <li key={picture.id}>
            <PictureTile picture={picture} onOpen={() => setDoing({ what: "change", id: picture.id })} />
          </li>
        ))}
      </ul>
      <More of={pictures} />
      {doing?.what === "add" ? (
        <Dialog title={said.add} isOpen isBroad onClose={() => setDoing(null)}>
          <NewPicture
            onBack={() => setDoing(null)}
            onAdded={({ id }, { isKnown, alike }) => {
              if (isKnown) say(said.known);
              setDoing(alike.length > 0 && !isKnown ? { what: "alike", id, alike } : { what: "change", id });
            }}
          />
        </Dialog>
      ) : null}
      {doing?.what === "alike" ? (
        <Alike
          ids={doing.alike}
          onOpen={(id) => setDoing({ what: "change", id })}
          onClose={() => setDoing({ what: "change", id: doing.id })}
        />
      ) : null}
      {doing?.what === "change" ? <PictureForm pictureId={doing.id} onClose={() => setDoing(null)} /> : null}
    </Screen>
  );
};
