import { IconButton } from "../components/button.tsx";
import { Menu } from "../components/menu.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { funders as said } from "../words/funders.ts";
import { words } from "../words/words.ts";
import type { Credit, Funder } from "./credit.ts";
import { markAddress } from "./mark-form.tsx";

/** What can be done with a funder. */
export type FunderDeed = "change" | "mark" | "credit";

interface Props {
  readonly funders: readonly Funder[];
  readonly credits: readonly Credit[];
  /** Null: they can only be looked at. */
  readonly onDo: ((deed: FunderDeed, funder: Funder) => void) | null;
}

/** All who pay, with their marks, and how often each is thanked. */
export const FunderTable = ({ funders, credits, onDo }: Props) => (
  <Table
    label={said.title}
    columns={columnsFor(credits, onDo)}
    items={funders}
    idOf={({ id }) => id}
    dependencies={[credits]}
    empty={
      <Empty title={said.none}>
        <p>{said.noneHint}</p>
      </Empty>
    }
  />
);

const deeds: readonly FunderDeed[] = ["change", "mark", "credit"];

const columnsFor = (credits: readonly Credit[], onDo: Props["onDo"]): readonly TableColumn<Funder>[] => [
  {
    id: "name",
    name: said.columns.name,
    isRowHeader: true,
    cell: ({ name, url, kind }) => (
      <>
        {name}
        <div className="soft small">{url ?? said.kinds[kind]}</div>
      </>
    ),
  },
  {
    id: "mark",
    name: said.columns.mark,
    cell: (funder) => {
      const address = markAddress(funder);
      return address === null ? (
        <span className="soft">{said.mark.none}</span>
      ) : (
        <img className="funder-mark" src={address} alt={funder.mark?.alt ?? ""} loading="lazy" />
      );
    },
  },
  {
    id: "credits",
    name: said.columns.credits,
    cell: ({ slug }) => said.credits(credits.filter(({ funder }) => funder.slug === slug).length),
  },
  {
    id: "actions",
    name: "",
    unseenName: said.columns.actions,
    isAtEnd: true,
    cell: (funder) =>
      onDo === null ? null : (
        <Menu
          label={words.common.actionsFor(funder.name)}
          entries={deeds.map((deed) => ({
            id: deed,
            label: said.entries[deed],
            act: () => onDo(deed, funder),
          }))}
        >
          <IconButton label={words.common.actionsFor(funder.name)} icon="more" />
        </Menu>
      ),
  },
];
