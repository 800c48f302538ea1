import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Button, IconButton } from "../components/button.tsx";
import { Progress } from "../components/progress.tsx";
import { recordings as said } from "../words/recordings.ts";
import { words } from "../words/words.ts";
import { forgetSending, readQueue, sendAgain, type Sending, watchQueue } from "./upload-queue.ts";

export const useSendings = (): readonly Sending[] => useSyncExternalStore(watchQueue, readQueue);

/** A file on its way to the newsroom. */
export const SendingLine = ({ one }: { readonly one: Sending }) => {
  const { told, state, sent, recordingId, problem } = one;
  const isMoving = state === "sending" || state === "broken";
  return (
    <li>
      <div className="what">
        <strong>
          {recordingId === null ? (
            told.title
          ) : (
            <Link to="/recordings/$recordingId" params={{ recordingId }}>
              {told.title}
            </Link>
          )}
        </strong>
        {isMoving ? (
          <Progress
            label={`${said.sendState[state]} · ${told.file.name}`}
            part={sent / Math.max(1, told.file.size)}
          />
        ) : (
          <p>
            {said.sendState[state]} · {told.file.name}
          </p>
        )}
        {isMoving ? <p>{said.sending(sent, told.file.size)}</p> : null}
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {state === "failed" ? <Button onPress={() => sendAgain(one.id)}>{words.common.tryAgain}</Button> : null}
      {state === "bringing" ? null : (
        <IconButton
          icon="close"
          label={
            state === "done" || state === "failed" ? words.common.putAway : said.cancelSend(told.file.name)
          }
          onPress={() => forgetSending(one.id)}
        />
      )}
    </li>
  );
};
