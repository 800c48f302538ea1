import * as z from "zod";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Failure } from "../../shell/failure.ts";
import { sentenceOf } from "../../shell/failure.ts";
import { transcript as said } from "../../words/transcript.ts";

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
