import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import type { Card } from "../editor/newsroom.ts";
import { RecordSearch } from "../editor/parts/record-search.tsx";
import { api, useChange, useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { answered } from "../story/newsroom-over-api.ts";
import { recordingPlace as said } from "../words/recording-place.ts";

type Place = AnswerOf<Operations["readRecordingPlace"]>;

/** What a recording belongs to. */
export const Belongs = ({ recordingId }: { readonly recordingId: string }) => {
  const place = useRead("readRecordingPlace", { params: { recordingId } });
  return (
    <Section title={said.title} detail={said.detail}>
      <Waiting read={place} lines={5}>
        {(value, etag) => <PlaceForm key={etag} recordingId={recordingId} place={value} etag={etag ?? ""} />}
      </Waiting>
    </Section>
  );
};

interface FormProps {
  readonly recordingId: string;
  readonly place: Place;
  readonly etag: string;
}

const PlaceForm = ({ recordingId, place, etag }: FormProps) => {
  const mayEdit = useMay()("recording.edit");
  const [typed, setTyped] = useState(() => typedOf(place));
  const save = useChange("placeRecording", {
    changes: ["readRecordingPlace", "readRecordingUses"],
    onDone: () => say(said.saved),
  });
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const { madeFor, topics } = typed;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ params: { recordingId }, ifMatch: etag, body: bodyOf(typed) });
      }}
    >
      <Topics topics={topics} isLocked={!mayEdit} onChange={(next) => set({ topics: next })} />
      <div className="field" role="group" aria-label={said.madeFor}>
        <span className="label">{said.madeFor}</span>
        {madeFor === null ? (
          <p className="soft">{said.noFilm}</p>
        ) : (
          <div className="row">
            <span>{madeFor.title}</span>
            {mayEdit ? (
              <IconButton
                icon="close"
                label={said.remove(madeFor.title)}
                onPress={() => set({ madeFor: null })}
              />
            ) : null}
          </div>
        )}
        {mayEdit && madeFor === null && place.kind !== "film" ? (
          <RecordSearch
            label={said.findFilm}
            find={async (words) => await otherFilms(words, recordingId)}
            onChoose={({ id, title }) => set({ madeFor: { id, title } })}
          />
        ) : null}
      </div>
      <Lists typed={typed} kind={place.kind} isLocked={!mayEdit} onChange={set} />
      <FormProblem error={save.error} />
      {mayEdit ? (
        <div>
          <Button
            look="primary"
            type="submit"
            isPending={save.isPending}
            isDisabled={!isNumber(typed.season) || !isNumber(typed.episodeNumber)}
          >
            {said.save}
          </Button>
        </div>
      ) : null}
    </form>
  );
};

interface Typed {
  readonly madeFor: Place["madeFor"];
  readonly topics: Place["topics"];
  readonly seriesId: string;
  readonly showId: string;
  readonly season: string;
  readonly episodeNumber: string;
  readonly episodeKind: Place["episodeKind"];
}

const none = "none";

const typedOf = ({ seriesId, showId, season, episodeNumber, ...rest }: Place): Typed => ({
  ...rest,
  seriesId: seriesId ?? none,
  showId: showId ?? none,
  season: season === null ? "" : String(season),
  episodeNumber: episodeNumber === null ? "" : String(episodeNumber),
});

const orNull = (chosen: string): string | null => (chosen === none ? null : chosen);
const isNumber = (text: string): boolean => /^\d{0,6}$/.test(text.trim());
const numberOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));

const bodyOf = ({ madeFor, topics, seriesId, showId, season, episodeNumber, episodeKind }: Typed) => ({
  madeForId: madeFor?.id ?? null,
  topicIds: topics.map(({ id }) => id),
  seriesId: orNull(seriesId),
  showId: orNull(showId),
  season: numberOf(season),
  episodeNumber: numberOf(episodeNumber),
  episodeKind,
});

const otherFilms = async (words: string, own: string): Promise<readonly Card[]> =>
  answered(await api.listWorks({ query: { words, limit: 30 } }))
    .items.filter(({ id, kind }) => kind === "film" && id !== own)
    .map(({ id, title, day }) => ({ id, title, detail: day ?? "", picture: null }));

interface TopicsProps {
  readonly topics: Place["topics"];
  readonly isLocked: boolean;
  readonly onChange: (topics: Place["topics"]) => void;
}

const Topics = ({ topics, isLocked, onChange }: TopicsProps) => {
  const all = useRead("listTopics");
  const find = async (words: string): Promise<readonly Card[]> =>
    await Promise.resolve(
      (all.data?.value.items ?? [])
        .filter(
          ({ id, name }) =>
            name.toLowerCase().includes(words.toLowerCase()) && !topics.some((one) => one.id === id),
        )
        .slice(0, 12)
        .map(({ id, name }) => ({ id, title: name, detail: "", picture: null })),
    );
  return (
    <div className="field" role="group" aria-label={said.topics}>
      <span className="label">{said.topics}</span>
      {topics.length === 0 ? <p className="soft">{said.noTopics}</p> : null}
      <ul className="lines">
        {topics.map(({ id, name }) => (
          <li key={id}>
            <span className="what">{name}</span>
            {isLocked ? null : (
              <IconButton
                icon="close"
                label={said.remove(name)}
                onPress={() => onChange(topics.filter((one) => one.id !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {isLocked ? null : (
        <RecordSearch
          label={said.addTopic}
          find={find}
          onChoose={({ id, title }) => onChange([...topics, { id, name: title }])}
        />
      )}
    </div>
  );
};

interface ListsProps {
  readonly typed: Typed;
  readonly kind: Place["kind"];
  readonly isLocked: boolean;
  readonly onChange: (change: Partial<Typed>) => void;
}

/** Series, and of an episode its show and what it is in it. */
const Lists = ({ typed, kind, isLocked, onChange }: ListsProps) => {
  const series = useRead("listSeries").data?.value.items ?? [];
  const isEpisode = kind === "episode";
  const shows = useRead("listShows", {}, { isWanted: isEpisode }).data?.value.items ?? [];
  const options = (items: readonly { readonly id: string; readonly title: string }[]) => [
    { value: none, label: said.none },
    ...items.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <>
      <Choice
        label={said.series}
        value={typed.seriesId}
        options={options(series)}
        isDisabled={isLocked}
        onChange={(seriesId) => onChange({ seriesId })}
      />
      {isEpisode ? (
        <>
          <Choice
            label={said.show}
            value={typed.showId}
            options={options(shows)}
            isDisabled={isLocked}
            onChange={(showId) => onChange({ showId })}
          />
          <Choice
            label={said.episodeKind}
            value={typed.episodeKind}
            options={(["full", "trailer", "bonus"] as const).map((value) => ({
              value,
              label: said.episodeKinds[value],
            }))}
            isDisabled={isLocked}
            onChange={(episodeKind) => onChange({ episodeKind })}
          />
        </>
      ) : null}
      <div className="row">
        {(["season", "episodeNumber"] as const).map((name) => (
          <Field
            key={name}
            label={name === "season" ? said.season : said.episode}
            inputMode="numeric"
            value={typed[name]}
            isReadOnly={isLocked}
            wrong={isNumber(typed[name]) ? null : said.noNumber}
            onChange={(text) => onChange({ [name]: text })}
          />
        ))}
      </div>
    </>
  );
};
