import * as z from "zod";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Failure } from "../../shell/failure.ts";
import { sentenceOf } from "../../shell/failure.ts";
import { transcript as said } from "../../words/transcript.ts";
import { words } from "../../words/words.ts";
import type { Typed } from "./typed-words.ts";

const sentences = z.array(z.object({ number: z.number(), speaker: z.string().nullable(), text: z.string() }));
const both = z.object({ kind: z.literal("transcript"), base: sentences, current: sentences });

interface Props {
  readonly error: Failure;
  /** What is typed for it; undefined: nothing. */
  readonly typed: string | undefined;
  readonly onLook: () => void;
}

/** Why a correction was not kept; where somebody was quicker, how it was and how it is. */
export const NotKept = ({ error, typed, onLook }: Props) => {
  const found = both.safeParse(error.problem.more);
  if (error.problem.code !== "stale" || !found.success)
    return (
      <Notice kind="bad" isNews>
        <p>{sentenceOf(error)}</p>
      </Notice>
    );
  const { base, current } = found.data;
  const lines = (list: z.output<typeof sentences>) => list.map(({ text }) => text).join(" ");
  return (
    <Notice kind="warn" title={said.staleTitle} isNews>
      <p>{said.staleDetail}</p>
      <dl className="before-after">
        <dt>{said.was}</dt>
        <dd>{lines(base)}</dd>
        <dt>{said.is}</dt>
        <dd>{lines(current)}</dd>
        {typed === undefined ? null : (
          <>
            <dt>{said.yours}</dt>
            <dd>{typed}</dd>
          </>
        )}
      </dl>
      <div>
        <Button onPress={onLook}>{said.goOn}</Button>
      </div>
    </Notice>
  );
};

interface OvertakenProps {
  readonly typed: Typed;
  readonly now: string;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Somebody else has corrected the sentence in which one types: both are shown, and one of them is chosen. */
export const Overtaken = ({ typed, now, onTake, onKeep }: OvertakenProps) => (
  <Notice kind="warn" title={said.staleTitle} isNews>
    <p>{said.overtakenDetail}</p>
    <dl className="before-after">
      <dt>{said.was}</dt>
      <dd>{typed.over}</dd>
      <dt>{said.is}</dt>
      <dd>{now}</dd>
      <dt>{said.yours}</dt>
      <dd>{typed.text}</dd>
    </dl>
    <div className="row">
      <Button onPress={onKeep}>{said.goOnWithMine}</Button>
      <Button onPress={onTake}>{said.takeTheirs}</Button>
    </div>
  </Notice>
);

interface LeftProps {
  readonly text: string;
  readonly onPutAway: () => void;
}

/** What was typed for a sentence that is there no more. */
export const LeftWords = ({ text, onPutAway }: LeftProps) => (
  <Notice kind="warn" title={said.leftTitle} isNews>
    <p>{said.leftDetail}</p>
    <dl className="before-after">
      <dt>{said.yours}</dt>
      <dd>{text}</dd>
    </dl>
    <div>
      <Button onPress={onPutAway}>{words.common.putAway}</Button>
    </div>
  </Notice>
);
