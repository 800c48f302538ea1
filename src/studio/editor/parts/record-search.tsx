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
  const { cards: found, isOfTyped, hasFailed } = useFound(typed, find);
  const [takesFirst, setTakesFirst] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const wanted = typed.trim();
  const choose = (card: Found): void => {
    setTyped("");
    onChoose(card);
  };
  useEffect(() => {
    if (!takesFirst || !isOfTyped) return;
    setTakesFirst(false);
    const [first] = found ?? [];
    if (first === undefined) return;
    setTyped("");
    onChoose(first);
  }, [takesFirst, isOfTyped, found, onChoose]);
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
        onChange={(text) => {
          setTyped(text);
          setTakesFirst(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || wanted === "") return;
          event.preventDefault();
          // The first of what was typed, not of its beginning.
          setTakesFirst(true);
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
        !isOfTyped ||
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
      {hasFailed ? (
        <p className="hint" role="status">
          {words.fields.unreached}
        </p>
      ) : null}
      {found?.length === 0 && onNew === undefined ? (
        <p className="hint" role="status">
          {nothing}
        </p>
      ) : null}
    </div>
  );
};

interface FoundCards<Found> {
  /** Null: nothing was asked for, it is on its way, or the newsroom was not reached. */
  readonly cards: readonly Found[] | null;
  /** They are of all that is typed, and not of its beginning. */
  readonly isOfTyped: boolean;
  readonly hasFailed: boolean;
}

const useFound = <Found extends Card>(
  typed: string,
  find: (typed: string) => Promise<readonly Found[]>,
): FoundCards<Found> => {
  const [found, setFound] = useState<{
    readonly typed: string;
    readonly cards: readonly Found[] | null;
  } | null>(null);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    if (typed.trim() === "") return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void latest
        .current(typed.trim())
        .catch(() => null)
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
  if (typed.trim() === "" || found === null) return { cards: null, isOfTyped: false, hasFailed: false };
  const isOfTyped = found.typed === typed;
  return { cards: found.cards, isOfTyped, hasFailed: isOfTyped && found.cards === null };
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
