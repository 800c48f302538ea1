import type { ReactNode } from "react";
import type { Pages } from "../shell/pages.ts";
import { FormProblem } from "./form-end.tsx";
import { More } from "./more.tsx";
import { Skeleton } from "./placeholders.tsx";
import { Table, type TableColumn } from "./table.tsx";

interface Props<Item> {
  readonly label: string;
  readonly pages: Pages<Item>;
  readonly columns: readonly TableColumn<Item>[];
  readonly idOf: (item: Item) => string;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
  readonly onOpen?: ((item: Item) => void) | undefined;
}

/** A list that is read page by page, in rows: its place until it is there, or why it is not. */
export const PagesTable = <Item extends object>({
  label,
  pages,
  columns,
  idOf,
  empty,
  onOpen,
}: Props<Item>) => (
  <>
    <FormProblem error={pages.error} />
    {pages.items === undefined && pages.error === null ? <Skeleton count={6} /> : null}
    {pages.items === undefined ? null : (
      <Table
        label={label}
        columns={columns}
        items={pages.items}
        idOf={idOf}
        empty={empty}
        {...(onOpen === undefined ? {} : { onOpen })}
      />
    )}
    <More of={pages} />
  </>
);
