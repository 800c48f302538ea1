import { getRouteApi, Link } from "@tanstack/react-router";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { PagesTable } from "../components/pages-table.tsx";
import { Empty } from "../components/placeholders.tsx";
import type { TableColumn } from "../components/table.tsx";
import { Arriving } from "../recordings/arriving.tsx";
import { Drop } from "../recordings/drop-zone.tsx";
import type { RecordingsSearch } from "../recordings/recordings-search.ts";
import { sayTime } from "../recordings/say-time.ts";
import { useRead } from "../shell/ask.ts";
import { Instant } from "../shell/instant.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { recordings as said } from "../words/recordings.ts";

const route = getRouteApi("/inside/recordings");
const any = "any";
const kinds = ["film", "interview", "episode"] as const;
const states = ["draft", "published", "withdrawn"] as const;
const looks = { draft: "", published: "good", withdrawn: "bad" } as const;

type RecordingLine = AnswerOf<Operations["listRecordings"]>["items"][number];

/** Films, interviews and episodes; what is on its way in; where files are dropped. */
export const Recordings = () => {
  const search = route.useSearch();
  const may = useMay();
  const recordings = useRecordings(search);
  return (
    <Screen title={said.title} intro={said.intro}>
      {may("recording.add") ? <Drop /> : null}
      <Arriving />
      <Filter search={search} />
      <PagesTable
        label={said.title}
        pages={recordings}
        columns={columns}
        idOf={({ id }) => id}
        empty={
          <Empty title={said.nothing}>
            <p>{said.nothingHint}</p>
          </Empty>
        }
      />
    </Screen>
  );
};

const useRecordings = ({ kind, state, topic, words: typed }: RecordingsSearch) =>
  usePages("listRecordings", {
    limit: 50,
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(topic === undefined ? {} : { topicId: topic }),
    ...(typed === undefined ? {} : { words: typed }),
  });

const columns: readonly TableColumn<RecordingLine>[] = [
  {
    id: "title",
    name: said.columns.title,
    isRowHeader: true,
    cell: ({ id, title, kind, state, isPlayable }) => (
      <>
        <Link to="/recordings/$recordingId" params={{ recordingId: id }} className="headline">
          {title}
        </Link>
        <div className="soft small">
          {said.kinds[kind]}
          {isPlayable ? "" : ` · ${state === "published" ? said.wordsAlone : said.notPlayable}`}
        </div>
      </>
    ),
  },
  {
    id: "state",
    name: said.columns.state,
    cell: ({ state }) => <span className={`tag ${looks[state]}`}>{said.states[state]}</span>,
  },
  { id: "day", name: said.columns.day, cell: ({ day }) => day ?? "–" },
  {
    id: "length",
    name: said.columns.length,
    cell: ({ runningMilliseconds: length }) => (length === null ? "–" : sayTime(length)),
  },
  { id: "changed", name: said.columns.changed, cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
];

const Filter = ({ search }: { readonly search: RecordingsSearch }) => {
  const navigate = route.useNavigate();
  const topics = useRead("listTopics").data?.value.items ?? [];
  const set = (change: RecordingsSearch): void =>
    void navigate({ search: (last) => ({ ...last, ...change }), replace: true });
  return (
    <div className="bar">
      <Field
        className="grow"
        label={said.search}
        type="search"
        value={search.words ?? ""}
        onChange={(typed) => set({ words: typed === "" ? undefined : typed })}
      />
      <Choice
        label={said.kind}
        value={search.kind ?? any}
        options={[
          { value: any, label: said.anyKind },
          ...kinds.map((value) => ({ value, label: said.kinds[value] })),
        ]}
        onChange={(value) => set({ kind: kinds.find((kind) => kind === value) })}
      />
      <Choice
        label={said.state}
        value={search.state ?? any}
        options={[
          { value: any, label: said.anyState },
          ...states.map((value) => ({ value, label: said.states[value] })),
        ]}
        onChange={(value) => set({ state: states.find((state) => state === value) })}
      />
      <Choice
        label={said.topic}
        value={search.topic ?? any}
        options={[
          { value: any, label: said.anyTopic },
          ...topics.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => set({ topic: value === any ? undefined : value })}
      />
    </div>
  );
};
