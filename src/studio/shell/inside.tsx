import { lazy, Suspense } from "react";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { Button } from "../components/button.tsx";
import { words } from "../words/words.ts";
import { Frame } from "./frame.tsx";
import { sentenceOf } from "./failure.ts";
import { SignedIn, useSessionQuery } from "./session.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

const SignIn = lazy(async () => ({ default: (await import("../routes/sign-in.tsx")).SignIn }));
const SecondStep = lazy(async () => ({ default: (await import("../routes/second-step.tsx")).SecondStep }));

/** The studio for whoever is signed in; for everybody else the door. */
export const Inside = () => {
  const session = useSessionQuery();
  if (session.data === undefined)
    return (
      <main className="door">
        {session.error === null ? (
          <Skeleton count={3} />
        ) : (
          <Notice kind="bad" title={words.common.noAnswer} isNews>
            <p>{sentenceOf(session.error)}</p>
            <div>
              <Button onPress={() => void session.refetch()}>{words.common.tryAgain}</Button>
            </div>
          </Notice>
        )}
      </main>
    );
  if (session.data === null)
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    );
  return (
    <SignedIn session={session.data} key={session.data.staff.id}>
      {session.data.lacks === null ? (
        <Frame />
      ) : (
        <Suspense>
          <SecondStep />
        </Suspense>
      )}
      <SessionEnded name={session.data.staff.name} />
      <SignInAgain />
    </SignedIn>
  );
};
