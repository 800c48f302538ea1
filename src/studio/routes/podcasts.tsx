import { useState } from "react";
import { Button, IconButton } from "../components/button.tsx";
import { Menu, type MenuEntry } from "../components/menu.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { Episodes, PublishShow, WithdrawShow } from "../podcasts/show-deeds.tsx";
import type { Show } from "../podcasts/show-draft.ts";
import { AddShow, ChangeShow } from "../podcasts/show-form.tsx";
import { SoundBites } from "../podcasts/sound-bites.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { podcasts as said } from "../words/podcasts.ts";
import { words } from "../words/words.ts";

type Deed = "change" | "episodes" | "bites" | "publish" | "withdraw";
type Doing = { readonly deed: "add" } | { readonly deed: Deed; readonly show: Show };

/** Shows with a feed: told of, published, taken off; their episodes in order. */
export const Podcasts = () => {
  const may = useMay();
  const { newsroom } = useSession();
  const shows = useRead("listShows");
  const [doing, setDoing] = useState<Doing | null>(null);
  const entriesOf = (show: Show): MenuEntry[] => {
    const deeds: readonly [Deed, boolean][] = [
      ["episodes", true],
      ["change", may("podcast.edit")],
      ["bites", true],
      ["publish", may("recording.publish") && show.state !== "published"],
      ["withdraw", may("podcast.withdraw") && show.state === "published"],
    ];
    return [
      ...deeds
        .filter(([, isOffered]) => isOffered)
        .map(([deed]) => ({
          id: deed,
          label: said.entries[deed],
          isDanger: deed === "withdraw",
          act: () => setDoing({ deed, show }),
        })),
      ...(show.state === "published"
        ? [
            {
              id: "see",
              label: said.entries.see,
              act: () => void window.open(newsroom.url + show.page, "_blank", "noopener"),
            },
          ]
        : []),
    ];
  };
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        may("podcast.edit") ? (
          <Button look="primary" icon="add" onPress={() => setDoing({ deed: "add" })}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <Waiting read={shows} lines={5}>
        {({ items }) => (
          <Table
            label={said.title}
            columns={columnsFor(entriesOf, newsroom.url)}
            items={items}
            idOf={({ id }) => id}
            empty={
              <Empty title={said.none}>
                <p>{said.noneHint}</p>
              </Empty>
            }
          />
        )}
      </Waiting>
      <Doings doing={doing} onDo={setDoing} />
    </Screen>
  );
};

const looks = { draft: "", published: "good", withdrawn: "bad" } as const;

const columnsFor = (
  entriesOf: (show: Show) => readonly MenuEntry[],
  site: string,
): readonly TableColumn<Show>[] => [
  {
    id: "title",
    name: said.columns.title,
    isRowHeader: true,
    cell: ({ title, description, pictureId, lacks, state, feed }) => (
      <div className="with-picture">
        {pictureId === null ? null : <img className="picture-small" src={pictureAddress(pictureId)} alt="" />}
        <div>
          {title}
          <div className="soft small clipped">{description}</div>
          {state === "draft" && lacks.length > 0 ? (
            <div className="soft small">{said.lacks(lacks)}</div>
          ) : null}
          {state === "published" ? (
            <a className="small" href={site + feed} target="_blank" rel="noopener">
              {said.feed}
            </a>
          ) : null}
        </div>
      </div>
    ),
  },
  {
    id: "state",
    name: said.columns.state,
    cell: ({ state }) => <span className={`tag ${looks[state]}`}>{said.states[state]}</span>,
  },
  { id: "episodes", name: said.columns.episodes, cell: ({ episodes }) => episodes },
  {
    id: "actions",
    name: "",
    unseenName: said.columns.actions,
    isAtEnd: true,
    cell: (show) => (
      <Menu label={words.common.actionsFor(show.title)} entries={entriesOf(show)}>
        <IconButton label={words.common.actionsFor(show.title)} icon="more" />
      </Menu>
    ),
  },
];

interface DoingsProps {
  readonly doing: Doing | null;
  readonly onDo: (doing: Doing | null) => void;
}

const Doings = ({ doing, onDo }: DoingsProps) => {
  const onClose = (): void => onDo(null);
  if (doing === null) return null;
  if (doing.deed === "add")
    return <AddShow onClose={onClose} onAdded={(show) => onDo({ deed: "change", show })} />;
  const props = { show: doing.show, onClose };
  if (doing.deed === "change") return <ChangeShow {...props} />;
  if (doing.deed === "episodes") return <Episodes {...props} />;
  if (doing.deed === "bites") return <SoundBites {...props} />;
  return doing.deed === "publish" ? <PublishShow {...props} /> : <WithdrawShow {...props} />;
};
