import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import type { Card } from "../newsroom.ts";
import { words } from "../words.ts";

interface Props<Found extends Card> {
  readonly label: string;
  readonly hint?: string;
  /** What is said where there is nothing. */
  readonly nothing?: string;
  readonly find: (typed: string) => Promise<readonly Found[]>;
  readonly onChoose: (card: Found) => void;
  /** Makes a new one of what was typed; `newLabel` says so. Missing: there is no such way. */
  readonly onNew?: ((typed: string) => void) | undefined;
  readonly newLabel?: (typed: string) => string;
  readonly autoFocus?: boolean;
}

/** Milliseconds without a key before it is looked up. */
const pause = 200;

/** Records of the newsroom's by what is typed; Enter takes the first, arrows walk through them. */
export const RecordSearch = <Found extends Card>(props: Props<Found>) => {
  const { label, hint, nothing = words.fields.nothing, find, onChoose, onNew, newLabel, autoFocus } = props;
  const [typed, setTyped] = useState("");
  const found = useFound(typed, find);
  const list = useRef<HTMLUListElement>(null);
  const wanted = typed.trim();
  const choose = (card: Found): void => {
    setTyped("");
    onChoose(card);
  };
  const isKnown = found?.some(({ title }) => title.toLowerCase() === wanted.toLowerCase()) === true;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk through the buttons within
    <div className="story-record-search" onKeyDown={(event) => walk(event, list.current)}>
      <Field
        label={label}
        value={typed}
        autoComplete="off"
        {...(hint === undefined ? {} : { hint })}
        {...(autoFocus === true ? { autoFocus } : {})}
        onChange={setTyped}
        onKeyDown={(event) => {
          const [first] = found ?? [];
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          choose(first);
        }}
      />
      <ul ref={list}>
        {(found ?? []).map((card) => (
          <li key={card.id}>
            <Button look="quiet" onPress={() => choose(card)}>
              {card.picture === null ? null : <img src={card.picture} alt="" loading="lazy" />}
              <span>
                {card.title} <span className="hint">{card.detail}</span>
              </span>
            </Button>
          </li>
        ))}
        {onNew === undefined ||
        newLabel === undefined ||
        found === null ||
        wanted === "" ||
        isKnown ? null : (
          <li>
            <Button
              look="quiet"
              icon="add"
              onPress={() => {
                setTyped("");
                onNew(wanted);
              }}
            >
              {newLabel(wanted)}
            </Button>
          </li>
        )}
      </ul>
      {found?.length === 0 && onNew === undefined ? (
        <p className="hint" role="status">
          {nothing}
        </p>
      ) : null}
    </div>
  );
};

/** Null: nothing was asked for, or it is on its way. */
const useFound = <Found extends Card>(
  typed: string,
  find: (typed: string) => Promise<readonly Found[]>,
): readonly Found[] | null => {
  const [found, setFound] = useState<{ readonly typed: string; readonly cards: readonly Found[] } | null>(
    null,
  );
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    if (typed.trim() === "") return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void latest
        .current(typed.trim())
        .catch((): readonly Found[] => [])
        .then((cards) => {
          if (isWanted) setFound({ typed, cards });
          return cards;
        });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return typed.trim() === "" || found === null ? null : found.cards;
};

/** ↓ from the line into what was found, ↑ and ↓ within it. */
const walk = (event: KeyboardEvent, list: HTMLUListElement | null): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || list === null) return;
  const buttons = [...list.querySelectorAll("button")];
  const at = buttons.findIndex((one) => one === document.activeElement);
  const next = buttons[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};
