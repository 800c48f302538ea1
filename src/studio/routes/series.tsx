import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Menu } from "../components/menu.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { say } from "../components/toast.tsx";
import { MemberList } from "../series/member-list.tsx";
import { AddSeries, ChangeSeries } from "../series/series-form.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { series as said } from "../words/series.ts";
import { words } from "../words/words.ts";

type Line = AnswerOf<Operations["listSeries"]>["items"][number];

type Doing = { readonly kind: "add" } | { readonly kind: "change" | "works"; readonly series: Line };

/** Works that belong together, with their order. */
export const SeriesScreen = () => {
  const mayEdit = useMay()("series.edit");
  const { newsroom } = useSession();
  const series = useRead("listSeries");
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayEdit ? (
          <Button look="primary" icon="add" onPress={() => setDoing({ kind: "add" })}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <Waiting read={series} lines={5}>
        {({ items }) => (
          <Table
            label={said.title}
            columns={columnsFor(mayEdit, newsroom.url, setDoing)}
            items={items}
            idOf={({ id }) => id}
            onOpen={(line) => setDoing({ kind: "works", series: line })}
            empty={
              <Empty title={said.none}>
                <p>{said.noneHint}</p>
              </Empty>
            }
          />
        )}
      </Waiting>
      {doing?.kind === "add" ? <AddSeries onClose={close} /> : null}
      {doing?.kind === "change" ? <ChangeSeries series={doing.series} onClose={close} /> : null}
      {doing?.kind === "works" ? <Works series={doing.series} onClose={close} /> : null}
    </Screen>
  );
};

const columnsFor = (
  mayEdit: boolean,
  site: string,
  begin: (doing: Doing) => void,
): readonly TableColumn<Line>[] => [
  {
    id: "title",
    name: said.columns.title,
    isRowHeader: true,
    cell: ({ title, summary }) => (
      <>
        {title}
        <div className="soft small">{summary}</div>
      </>
    ),
  },
  { id: "works", name: said.columns.works, cell: ({ works }) => works },
  {
    id: "address",
    name: said.columns.address,
    cell: ({ slug }) => <span className="soft small">/series/{slug}</span>,
  },
  {
    id: "actions",
    name: "",
    unseenName: said.columns.actions,
    isAtEnd: true,
    cell: (series) => (
      <Menu
        label={words.common.actionsFor(series.title)}
        entries={[
          { id: "works", label: said.entries.works, act: () => begin({ kind: "works", series }) },
          ...(mayEdit
            ? [{ id: "change", label: said.entries.change, act: () => begin({ kind: "change", series }) }]
            : []),
          {
            id: "see",
            label: said.entries.see,
            act: () => void window.open(`${site}/series/${series.slug}`, "_blank", "noopener"),
          },
        ]}
      >
        <IconButton label={words.common.actionsFor(series.title)} icon="more" />
      </Menu>
    ),
  },
];

const Works = ({ series, onClose }: { readonly series: Line; readonly onClose: () => void }) => {
  const params = { seriesId: series.id };
  const mayArrange = useMay()("recording.edit");
  const works = useRead("listSeriesWorks", { params });
  const arrange = useChange("arrangeSeries", {
    changes: ["listSeries", "listSeriesWorks"],
    onDone: () => say(said.members.saved),
  });
  return (
    <Dialog title={said.members.title(series.title)} isOpen isBroad onClose={onClose}>
      <Waiting read={works} lines={5}>
        {({ items }, etag) => (
          <MemberList
            key={etag}
            label={said.members.title(series.title)}
            works={items}
            takes={["film", "interview", "episode"]}
            error={arrange.error}
            isPending={arrange.isPending}
            onSave={mayArrange ? (body) => arrange.mutate({ params, body, ifMatch: etag ?? "" }) : null}
          />
        )}
      </Waiting>
      <div className="actions">
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
};
