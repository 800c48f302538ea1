import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contentOf } from "../../../../test/support/story.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { Autosave, endLeftBehind } from "./autosave.ts";
import type { DraftStore } from "./draft-store.ts";
import { beginSaving } from "./saving-machine.ts";
import type { SendOutcome } from "./saving-state.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const base = { revision: "1", content: contentOf({ headline: "As it was" }) };
const mine = { ...base.content, headline: "As it is" };

/** A browser that takes whatever it is given. */
const browser: DraftStore = {
  draftsOf: async () => [],
  journalOf: async () => [],
  put: async () => undefined,
  append: async () => undefined,
  begin: async () => undefined,
  forget: async () => undefined,
  close: () => undefined,
};

/** A story's saving, with words that are not sent yet; `line` is cut or mended by hand. */
const typed = (story: string) => {
  const line = { isCut: true };
  const sent: StoryContent[] = [];
  const begun = beginSaving(base, mine);
  const autosave = new Autosave({
    server: {
      send: async (content): Promise<SendOutcome> => {
        sent.push(content);
        return line.isCut ? { type: "unreachable" } : { type: "saved", revision: "2" };
      },
      load: async () => ({ type: "unreachable" }),
    },
    store: browser,
    draft: { id: `${story}/tab`, story, start: { doc: null, fields: base.content } },
    entries: 0,
    saving: begun.state,
    now: () => mine,
    show: () => undefined,
  });
  autosave.start(begun.effects);
  return { autosave, line, sent };
};

const minutes = async (count: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(count * 60_000);
};

test("what is left before it has arrived is sent again until it has", async () => {
  const { autosave, line, sent } = typed("left");
  autosave.stop();
  await minutes(2);
  expect(sent.length).toBeGreaterThan(3);
  expect(autosave.isUnderWay()).toBe(true);
  line.isCut = false;
  await minutes(1);
  expect(sent.at(-1)).toEqual(mine);
  expect([autosave.isUnderWay(), autosave.view().saving.base.revision]).toEqual([false, "2"]);
});

test("a story that is opened anew is sent by its new screen alone", async () => {
  const { autosave, line, sent } = typed("opened anew");
  autosave.stop();
  await minutes(1);
  endLeftBehind("another");
  const before = sent.length;
  await minutes(1);
  expect(sent.length).toBeGreaterThan(before);
  endLeftBehind("opened anew");
  const last = sent.length;
  line.isCut = false;
  await minutes(5);
  expect(sent.length).toBe(last);
  expect(autosave.isUnderWay()).toBe(false);
});

test("a screen that is only drawn anew is not left behind", async () => {
  const { autosave, line } = typed("drawn anew");
  autosave.stop();
  autosave.start([]);
  endLeftBehind("drawn anew");
  line.isCut = false;
  await minutes(1);
  expect(autosave.view().saving.phase.is).toBe("saved");
});
