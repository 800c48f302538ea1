import { useState } from "react";
import { Button, IconButton } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { podcasts } from "../words/podcasts.ts";
import { words } from "../words/words.ts";
import type { Show } from "./show-draft.ts";

const said = podcasts.bites;

/** Moments of a podcast's episodes that feeds offer to be heard first. */
export const SoundBites = ({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) => {
  const mayEdit = useMay()("podcast.edit");
  const bites = useRead("listShowSoundBites", { params: { showId: show.id } });
  const remove = useChange("unmarkSoundBite", {
    changes: ["listShowSoundBites"],
    onDone: () => say(said.removed),
  });
  return (
    <Dialog title={said.title(show.title)} isOpen isBroad onClose={onClose}>
      <p className="soft small">{said.hint}</p>
      <Waiting read={bites} lines={4}>
        {({ items }) => (
          <ul className="lines">
            {items.length === 0 ? <li className="soft">{said.none}</li> : null}
            {items.map(({ momentId, title, text, episode }) => (
              <li key={momentId}>
                <span className="what">
                  {title || text}
                  <p>{title === "" ? episode : `${text} · ${episode}`}</p>
                </span>
                {mayEdit ? (
                  <IconButton
                    label={said.remove(title || text)}
                    icon="close"
                    onPress={() =>
                      remove.mutate({ params: { momentId } }, { onError: (error) => say(sentenceOf(error)) })
                    }
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Waiting>
      {mayEdit ? <FindMoment known={bites.data?.value.items.map(({ momentId }) => momentId) ?? []} /> : null}
      <div className="actions">
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
};

const FindMoment = ({ known }: { readonly known: readonly string[] }) => {
  const [typed, setTyped] = useState("");
  const [title, setTitle] = useState("");
  const isWanted = typed.trim().length > 2;
  const query = { words: typed.trim(), limit: 20 };
  const found = useRead("listMoments", { query }, { isWanted, keepsPrevious: true }).data?.value.items;
  const offered = found?.filter(({ id, recording }) => recording.kind === "episode" && !known.includes(id));
  const mark = useChange("markSoundBite", {
    changes: ["listShowSoundBites"],
    onDone: () => {
      say(said.offered);
      setTyped("");
      setTitle("");
    },
  });
  return (
    <div className="stack near">
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      {isWanted && offered?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      {isWanted && offered !== undefined && offered.length > 0 ? (
        <>
          <Field label={said.titleOf} value={title} onChange={setTitle} autoComplete="off" />
          <ul className="lines found">
            {offered.slice(0, 6).map(({ id, text, recording }) => (
              <li key={id}>
                <span className="what">
                  {text}
                  <p>{recording.title}</p>
                </span>
                <Button
                  isPending={mark.isPending}
                  onPress={() => mark.mutate({ params: { momentId: id }, body: { title } })}
                >
                  {said.offer}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <FormProblem error={mark.error} />
    </div>
  );
};
