import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useRead } from "../shell/ask.ts";
import { comments as said } from "../words/comments.ts";
import { choicesFor, mentionAt, withMention } from "./mention-choices.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It has the keyboard when it comes. */
  readonly isWanted?: boolean;
  /** Ctrl and Enter. */
  readonly onSend: () => void;
}

/** Some sentences to type; “@” proposes colleagues, walked through by arrows and taken by Enter or Tab. */
export const MentionField = ({ label, value, isWanted = false, onChange, onSend }: Props) => {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [isPutAway, setPutAway] = useState(false);
  useEffect(() => {
    if (isWanted) area.current?.focus();
  }, [isWanted]);
  const colleagues = useRead("listColleagues");
  const mention = isPutAway ? null : mentionAt(value, caret);
  const choices = mention === null ? [] : choicesFor(mention.typed, colleagues.data?.value.items ?? []);
  const marked = choices[Math.min(at, choices.length - 1)];

  const take = (handle: string): void => {
    const made = withMention(value, caret, handle);
    onChange(made.text);
    setCaret(made.caret);
    setAt(0);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(made.caret, made.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (marked === undefined) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((last) => (last + step + choices.length) % choices.length);
    else if (event.key === "Enter" || event.key === "Tab") take(marked.handle);
    else if (event.key === "Escape") setPutAway(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="field mention-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className="input"
        rows={3}
        maxLength={4000}
        value={value}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-hint`}
        {...(marked === undefined ? {} : { "aria-activedescendant": `${id}-${marked.id}` })}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setPutAway(false);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={said.colleagues}
        className="mention-list"
        hidden={choices.length === 0}
      >
        {choices.map((one) => (
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={one.id === marked?.id}
            onPointerDown={(event) => {
              event.preventDefault();
              take(one.handle);
            }}
          >
            {one.name} <span className="soft">@{one.handle}</span>
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="hint">
        {said.hint}
      </p>
    </div>
  );
};
