import { eventsAfter, newestEvent } from "../../platform/outbox.ts";
import { beatEvery } from "../contract/event.ts";
import type { SignedInCaller } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { eventLine, type Said } from "./event-line.ts";
import type { Happening } from "./live.ts";
import { everything, readsAt, toldOf } from "./what-shows.ts";

/** Things said that a listener has not taken yet: more, and the line is cut; it goes on from where it was. */
const mostWaiting = 512;
/** Events that are told one by one after a cut; after more, everything may be another. */
const mostMissed = 500;
/** A transaction that ended later may have the lower id (platform/outbox-follower.ts). Told twice does no harm. */
const overlap = 100;

interface Listener {
  readonly caller: SignedInCaller;
  /** The last that they heard; null: they begin. */
  readonly after: number | null;
  /** Whoever it is now; null: they are not let in any more. */
  readonly stillIn: () => Promise<SignedInCaller | null>;
  readonly over: () => void;
}

/** What a listener is sent, from what they missed to the end of what let them in. */
export const listenerStream = (needs: ApiNeeds, listener: Listener): ReadableStream<Uint8Array> => {
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        const line = openLine(needs, listener, controller);
        end = line.end;
        await line.begin().catch((error: unknown) => {
          line.end();
          throw error;
        });
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  );
};

const openLine = (
  needs: ApiNeeds,
  { caller: first, after, stillIn, over }: Listener,
  controller: ReadableStreamDefaultController<Uint8Array>,
) => {
  let caller = first;
  let isOver = false;
  // What happens while the missed is looked up is told after it.
  let early: Happening[] | null = [];
  const bytes = new TextEncoder();
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stop();
    clearInterval(beat);
    over();
    try {
      controller.close();
    } catch {
      // The listener has gone.
    }
  };
  const say = (...said: readonly Said[]): void => {
    for (const one of said) {
      if (isOver) return;
      controller.enqueue(bytes.encode(eventLine(one)));
      if ((controller.desiredSize ?? 0) <= 0) end();
    }
  };
  const lookWhoItIs = async (): Promise<void> => {
    const now = await stillIn().catch(() => caller);
    if (now === null) {
      say({ event: "ended", data: {} });
      end();
    } else caller = now;
  };
  const hear = (happening: Happening): void => {
    if (happening.kind === "closing") end();
    else if (early !== null) early.push(happening);
    else say(...saidOf(happening, caller));
    if (happening.kind === "changes" && happening.events.some(isOfSignIn)) void lookWhoItIs();
  };
  const stop = needs.live.listen(hear);
  const beat = setInterval(() => {
    // Whoever fell silent is noticed.
    needs.presence.inStory("");
    say({ event: "beat", data: {} });
    void lookWhoItIs();
  }, beatEvery);
  beat.unref();
  const begin = async (): Promise<void> => {
    say(...(await missedSince(needs, after, caller)));
    const waited = early ?? [];
    early = null;
    waited.forEach(hear);
  };
  return { end, begin };
};

const isOfSignIn = ({ event }: { readonly event: string }): boolean =>
  /^(?:session|staff|sign-in|token)\./.test(event);

/** What of it this listener may hear. */
const saidOf = (
  happening: Exclude<Happening, { kind: "closing" }>,
  { permissions, staff }: SignedInCaller,
): readonly Said[] => {
  switch (happening.kind) {
    case "changes":
      return happening.events.flatMap((one): readonly Said[] => {
        const asked = storyAskedIn(one);
        if (asked !== null) return [{ event: "here", data: { storyId: asked }, id: one.id }];
        const data = toldOf(one, permissions);
        return data === null ? [] : [{ event: "changed", data, id: one.id } as const];
      });
    case "here":
      return [{ event: "here", data: { storyId: happening.storyId } }];
    case "ingest":
      return changedAt(["ingests", "recordings", "jobs"], permissions);
    case "jobs":
      return changedAt(["jobs"], permissions);
    case "upload":
      return happening.staffId === staff.id ? changedAt(["uploads"], permissions) : [];
    default:
      return happening satisfies never;
  }
};

/** Somebody asked for a block of this story, or answered: who is in it looks (newsroom/story/presence-question.ts). */
const storyAskedIn = ({
  event,
  payload,
}: {
  readonly event: string;
  readonly payload: unknown;
}): string | null =>
  event.startsWith("block.") &&
  typeof payload === "object" &&
  payload !== null &&
  "id" in payload &&
  typeof payload.id === "string"
    ? payload.id
    : null;

const changedAt = (
  places: readonly string[],
  permissions: SignedInCaller["permissions"],
): readonly Said[] => {
  const data = readsAt(places, permissions);
  return data === null ? [] : [{ event: "changed", data }];
};

/** Where the listener is now, and what they missed. */
const missedSince = async (
  { db }: ApiNeeds,
  after: number | null,
  caller: SignedInCaller,
): Promise<readonly Said[]> => {
  const id = await newestEvent(db);
  const hello = { event: "hello", data: {}, id } as const;
  if (after === null) return [hello];
  const events = after > id ? null : await eventsAfter(db, after - overlap, mostMissed + overlap);
  // From another database, or long ago.
  if (events === null || events.length >= mostMissed + overlap)
    return [hello, { event: "changed", data: everything }];
  const unkept = changedAt(["ingests", "recordings", "jobs", "uploads"], caller.permissions);
  return [
    hello,
    ...saidOf({ kind: "changes", events }, caller).map(({ event, data }) => ({ event, data }) as Said),
    ...unkept,
  ];
};
