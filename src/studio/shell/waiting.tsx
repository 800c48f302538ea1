import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Answered } from "../../api/client/outcome.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { words } from "../words/words.ts";
import { type Failure, sentenceOf } from "./failure.ts";
import { Kept } from "./kept.tsx";

interface Props<Answer> {
  readonly read: UseQueryResult<Answered<Answer>, Failure>;
  readonly lines?: number;
  /** Whoever takes the version too is a form: what is typed in it outlives what others save meanwhile. */
  readonly children: (answer: Answer, etag: string | null) => ReactNode;
}

/** What is read, once it is there; until then its place, or why it is not. */
export const Waiting = <Answer,>({ read, lines = 4, children }: Props<Answer>) => {
  if (read.data !== undefined)
    return children.length < 2 ? (
      children(read.data.value, read.data.etag)
    ) : (
      <Kept newest={read.data}>{children}</Kept>
    );
  if (read.error === null) return <Skeleton count={lines} />;
  return (
    <Notice kind="bad" title={words.common.noAnswer} isNews>
      <p>{sentenceOf(read.error)}</p>
      <div>
        <Button onPress={() => void read.refetch()}>{words.common.tryAgain}</Button>
      </div>
    </Notice>
  );
};
