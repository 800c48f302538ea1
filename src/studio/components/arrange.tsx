import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { desk } from "../words/desk.ts";
import { Icon } from "./icon.tsx";
import { movedBy, movedTo } from "./reorder.ts";

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
  /** Left out: it can only be looked at. */
  readonly onOrder?: (ids: readonly string[]) => void;
  readonly children: (item: Item) => ReactNode;
}

/** A list to put in order: by dragging, by the handle and the keyboard, or with Alt and an arrow. */
export const Arrange = <Item extends object>({
  label,
  items,
  idOf,
  nameOf,
  empty,
  onOrder,
  children,
}: Props<Item>) => {
  const ids = items.map(idOf);
  const [told, setTold] = useState("");
  const put = (next: readonly string[] | null): void => {
    if (next === null || next.join() === ids.join()) return;
    onOrder?.(next);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onOrder === undefined,
    getItems: (keys) =>
      Array.from(keys, (key) => ({ "text/plain": nameOf(items[ids.indexOf(String(key))] as Item) })),
    onReorder: ({ keys, target }) =>
      put(movedTo(ids, Array.from(keys, String), String(target.key), target.dropPosition === "after")),
  });
  const onKey = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const id = (event.target as HTMLElement).closest("[data-key]")?.getAttribute("data-key");
    if (by === undefined || id === null || id === undefined || onOrder === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = movedBy(ids, id, by);
    const item = items[ids.indexOf(id)];
    if (next !== null && item !== undefined)
      setTold(desk.nowAt(nameOf(item), next.indexOf(id) + 1, next.length));
    put(next);
  };
  return (
    <div onKeyDownCapture={onKey}>
      <GridList
        className="arrange"
        aria-label={label}
        items={items.map((item) => ({ id: idOf(item), item }))}
        dependencies={[items]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => empty}
        keyboardNavigationBehavior="tab"
      >
        {({ id, item }) => (
          <GridListItem id={id} textValue={nameOf(item)} className="arrange-item">
            {onOrder === undefined ? null : (
              <Pressable slot="drag" className="button quiet icon grip" aria-label={desk.drag(nameOf(item))}>
                <Icon name="grip" />
              </Pressable>
            )}
            {children(item)}
          </GridListItem>
        )}
      </GridList>
      <span className="unseen" role="status">
        {told}
      </span>
    </div>
  );
};
