import type { Key, ReactNode } from "react";
import {
  Cell,
  Column,
  Row,
  type Selection,
  Table as Grid,
  TableBody,
  TableHeader,
} from "react-aria-components/Table";
import { Tick } from "./tick.tsx";

export interface TableColumn<Item, Id extends string = string> {
  readonly id: Id;
  /** Empty: the column has no name that is seen; `unseenName` is read out. */
  readonly name: string;
  readonly unseenName?: string;
  readonly isRowHeader?: boolean;
  readonly isAtEnd?: boolean;
  readonly cell: (item: Item) => ReactNode;
}

interface Props<Item> {
  readonly label: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
  readonly onOpen?: (item: Item) => void;
  /** What else the cells are made of: when it changes, they are made anew. */
  readonly dependencies?: readonly unknown[];
  readonly chosen?: ReadonlySet<string>;
  readonly onChosen?: (ids: ReadonlySet<string>) => void;
}

/** Rows to walk through by arrows, to open, and, where `onChosen` is given, to choose; on a phone each is a card. */
export const Table = <Item extends object>({
  label,
  columns,
  items,
  idOf,
  empty,
  onOpen,
  dependencies = [],
  chosen,
  onChosen,
}: Props<Item>) => (
  <div className="table-frame">
    <Grid
      aria-label={label}
      className="table stacks"
      {...(onChosen === undefined
        ? {}
        : {
            selectionMode: "multiple" as const,
            selectedKeys: chosen ?? new Set<string>(),
            onSelectionChange: (keys: Selection) => onChosen(idsOf(keys, items, idOf)),
          })}
      {...(onOpen === undefined
        ? {}
        : {
            onRowAction: (key: Key) => {
              const item = items.find((one) => idOf(one) === key);
              if (item !== undefined) onOpen(item);
            },
          })}
    >
      <TableHeader>
        {onChosen === undefined ? null : (
          <Column>
            <Tick slot="selection" />
          </Column>
        )}
        {columns.map((column) => (
          <Column key={column.id} id={column.id} isRowHeader={column.isRowHeader === true}>
            <span className={column.name === "" ? "unseen" : ""}>{column.name || column.unseenName}</span>
          </Column>
        ))}
      </TableHeader>
      <TableBody items={items} dependencies={[...dependencies, columns]} renderEmptyState={() => empty}>
        {(item) => (
          <Row id={idOf(item)}>
            {onChosen === undefined ? null : (
              <Cell>
                <Tick slot="selection" />
              </Cell>
            )}
            {columns.map((column) => (
              <Cell
                key={column.id}
                data-label={column.isRowHeader === true ? "" : column.name}
                {...(column.isAtEnd === true ? { className: "end" } : {})}
              >
                {column.cell(item)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Grid>
  </div>
);

const idsOf = <Item,>(
  keys: Selection,
  items: readonly Item[],
  idOf: (item: Item) => string,
): ReadonlySet<string> => new Set(keys === "all" ? items.map(idOf) : Array.from(keys, String));
