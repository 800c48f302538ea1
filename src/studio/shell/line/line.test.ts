import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLine, type Line, type LineNeeds } from "./line.ts";
import type { Heard, Source } from "./listen-once.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A newsroom whose lines are held by hand. */
const newsroom = () => {
  const lines: {
    readonly after: number | null;
    readonly say: (name: string, data?: object, id?: number) => void;
  }[] = [];
  const state = { isThere: true, asked: 0 };
  const open = (after: number | null): Source => {
    const heard = new Map<string, (event: { data?: unknown; lastEventId?: string }) => void>();
    const say = (name: string, data = {}, id?: number) =>
      heard.get(name)?.({ data: JSON.stringify(data), lastEventId: id === undefined ? "" : String(id) });
    lines.push({ after, say });
    return { addEventListener: (name, told) => void heard.set(name, told), close: () => heard.clear() };
  };
  return { lines, state, open };
};

/** The windows of one browser: one of them holds the lock. */
const browser = (open: LineNeeds["open"], answers: () => boolean) => {
  const channels = new Map<object, (passed: never) => void>();
  const queue: (() => Promise<void>)[] = [];
  let isHeld = false;
  const next = async (): Promise<void> => {
    if (isHeld) return;
    isHeld = true;
    for (let held = queue.shift(); held !== undefined; held = queue.shift()) await held();
    isHeld = false;
  };
  const window = (): Line => {
    const own = {};
    return createLine({
      open,
      isAnswering: async () => answers(),
      pause: async (milliseconds, stopped) =>
        await new Promise((resolve) => {
          setTimeout(resolve, milliseconds);
          stopped.addEventListener("abort", () => resolve());
        }),
      sharing: {
        locks: {
          request: async (_, __, held) => {
            queue.push(held);
            void next();
          },
        },
        channel: () => ({
          hear: (told) => void channels.set(own, told),
          pass: (passed) => channels.forEach((told, whose) => whose !== own && told(passed as never)),
          close: () => void channels.delete(own),
        }),
      },
    });
  };
  return { window };
};

const heardBy = (line: Line): string[] => {
  const heard: string[] = [];
  line.hear(({ event }: Heard) => heard.push(event));
  return heard;
};

const settle = async (milliseconds = 0) => await vi.advanceTimersByTimeAsync(milliseconds);

test("two windows share one line; when the one that has it closes, the other goes on from where it was", async () => {
  const { lines, open } = newsroom();
  const { window } = browser(open, () => true);
  const [one, other] = [window(), window()];
  const closeOne = one.begin("ada");
  other.begin("ada");
  const heard = heardBy(other);
  lines[0]?.say("hello", {}, 7);
  lines[0]?.say("changed", { reads: ["listBoard"], of: {} }, 8);
  await settle();
  expect(lines).toHaveLength(1);
  expect([one.state(), other.state()]).toEqual(["live", "live"]);
  expect(heard).toEqual(["hello", "changed"]);
  closeOne();
  await settle();
  expect(lines.map(({ after }) => after)).toEqual([null, 8]);
});

test("a window that comes later knows at once how the line stands", async () => {
  const { lines, open } = newsroom();
  const { window } = browser(open, () => true);
  const [one, later] = [window(), window()];
  one.begin("ada");
  lines[0]?.say("hello", {}, 7);
  later.begin("ada");
  await settle();
  expect(later.state()).toBe("live");
});

test("a line that is cut is begun again from the last that was heard; a short gap is told to nobody", async () => {
  const { lines, open } = newsroom();
  const { window } = browser(open, () => true);
  const line = window();
  const states: string[] = [];
  line.subscribe(() => states.push(line.state()));
  line.begin("ada");
  lines[0]?.say("hello", {}, 7);
  lines[0]?.say("error");
  await settle(600);
  lines[1]?.say("hello", {}, 9);
  await settle();
  expect(lines.map(({ after }) => after)).toEqual([null, 7]);
  expect(states).toEqual(["live"]);
});

test("where the newsroom does not answer the screen is told so, and when it does again", async () => {
  const { lines, open } = newsroom();
  let isThere = false;
  const { window } = browser(open, () => isThere);
  const line = window();
  line.begin("ada");
  lines[0]?.say("hello", {}, 7);
  lines[0]?.say("error");
  await settle(600);
  lines[1]?.say("error");
  await settle(1100);
  expect(line.state()).toBe("cut");
  isThere = true;
  lines[2]?.say("error");
  await settle(20_000);
  expect(line.state()).toBe("asking");
  lines[3]?.say("hello", {}, 7);
  await settle();
  expect(line.state()).toBe("live");
});

test("a line on which nothing is heard, not even a beat, is cut", async () => {
  const { lines, open } = newsroom();
  const { window } = browser(open, () => true);
  const line = window();
  line.begin("ada");
  lines[0]?.say("hello", {}, 7);
  await settle(30_000);
  lines[0]?.say("beat");
  await settle(30_000);
  expect(lines).toHaveLength(1);
  await settle(20_000);
  expect(lines).toHaveLength(2);
});

test("after the session's end it is asked who sits there before a line is begun again", async () => {
  const { lines, open } = newsroom();
  const signedIn = Promise.withResolvers<boolean>();
  const line = createLine({
    open,
    isAnswering: async () => await signedIn.promise,
    pause: async (milliseconds) => await new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    sharing: null,
  });
  line.begin("ada");
  lines[0]?.say("hello", {}, 7);
  lines[0]?.say("ended");
  await settle(60_000);
  expect(lines).toHaveLength(1);
  signedIn.resolve(true);
  await settle(1000);
  expect(lines.map(({ after }) => after)).toEqual([null, 7]);
});
