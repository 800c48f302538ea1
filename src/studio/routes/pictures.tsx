import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { Alike } from "../pictures/alike.tsx";
import { PictureForm } from "../pictures/picture-form.tsx";
import { PictureTile } from "../pictures/picture-tile.tsx";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { NewPicture } from "../story/new-picture.tsx";
import { pictures as said } from "../words/pictures.ts";
import { words } from "../words/words.ts";

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
  const pictures = usePictures(typed.trim(), ended);
  const items = pictures.data?.pages.flatMap((page) => page.items);
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
      {pictures.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(pictures.error)}</p>
        </Notice>
      )}
      {items === undefined && pictures.error === null ? <Skeleton count={4} /> : null}
      {items?.length === 0 ? (
        <Empty title={said.none}>
          <p>{said.noneHint}</p>
        </Empty>
      ) : null}
      <ul className="picture-grid">
        {items?.map((picture) => (
          <li key={picture.id}>
            <PictureTile picture={picture} onOpen={() => setDoing({ what: "change", id: picture.id })} />
          </li>
        ))}
      </ul>
      {pictures.hasNextPage ? (
        <div>
          <Button isPending={pictures.isFetchingNextPage} onPress={() => void pictures.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      ) : null}
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

const usePictures = (typed: string, ended: boolean) =>
  useInfiniteQuery({
    queryKey: ["listPictures", "screen", typed, ended],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: 36,
        ...(typed === "" ? {} : { words: typed }),
        ...(ended ? { ended: "true" } : {}),
        ...(pageParam === null ? {} : { after: pageParam }),
      };
      const found = await api.listPictures({ query }, { signal });
      if (!found.ok) throw new Failure(found.problem);
      return found.value.value;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
