import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Answered } from "../../api/client/outcome.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { words } from "../words/words.ts";
import { useAskedBeforeLeaving } from "./leaving.ts";

const said = words.shell.changed;

interface Props<Answer> {
  readonly newest: Answered<Answer>;
  readonly children: (answer: Answer, etag: string | null) => ReactNode;
}

/**
 * A form over what is read. From the first key typed in it until it is saved, it stays on the version that it began
 * with: what somebody else saves meanwhile is told above it and takes nothing away, and is not written over unseen.
 */
export const Kept = <Answer,>({ newest, children }: Props<Answer>) => {
  const [kept, setKept] = useState<Answered<Answer> | null>(null);
  const keys = useRef(0);
  useSaved(keys, (based) => setKept((before) => (based === before?.etag ? null : before)));
  useAskedBeforeLeaving(kept !== null);
  const shown = kept ?? newest;
  return (
    // On the way up and not down: what is drawn anew before the field has heard of its key would take the key back.
    <div
      className="kept"
      onInput={() => {
        keys.current += 1;
        setKept((before) => before ?? newest);
      }}
    >
      {shown.etag === newest.etag ? null : (
        <Notice kind="warn" title={said.title} isNews>
          <p>{said.detail}</p>
          <div>
            <Button onPress={() => setKept(null)}>{said.show}</Button>
          </div>
        </Notice>
      )}
      <LetGo value={() => setKept(null)}>{children(shown.value, shown.etag)}</LetGo>
    </div>
  );
};

const LetGo = createContext((): void => undefined);

/** For a form that takes back all that is typed in it by what it does, naming no version. */
export const useLetGo = (): (() => void) => useContext(LetGo);

/** What a change was based on, as whoever made it said; null: it said nothing, and no form is saved by it. */
const basedOn = (call: unknown): string | null =>
  typeof call === "object" && call !== null && "ifMatch" in call && typeof call.ifMatch === "string"
    ? call.ifMatch
    : null;

/**
 * Called after each change that this window has made to a version of something: a form that began with it is saved, as far as it
 * was typed when the change was sent. What was typed on meanwhile is not.
 * @param keys how many were typed in the form by now
 */
const useSaved = (keys: RefObject<number>, then: (based: string) => void): void => {
  const client = useQueryClient();
  useEffect(() => {
    const sentAt = new WeakMap<object, number>();
    return client.getMutationCache().subscribe((event) => {
      if (event.type !== "updated") return;
      const { action, mutation } = event;
      if (action.type === "pending") sentAt.set(mutation, keys.current);
      if (action.type !== "success" || sentAt.get(mutation) !== keys.current) return;
      const based = basedOn(mutation.state.variables);
      if (based !== null) then(based);
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- sets a state, which is the same always
  }, [client, keys]);
};
