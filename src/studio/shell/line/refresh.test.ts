import { expect, test } from "vitest";
import { isTouched } from "./refresh.ts";

const board = ["listBoard", { query: {} }];
const story = ["readStory", { params: { storyId: "one" } }];

test.each([
  ["what is named", board, { reads: ["listBoard"], of: {} }, true],
  ["what is named, a page at a time", ["listBoard", "pages", {}], { reads: ["listBoard"], of: {} }, true],
  ["what is not named", board, { reads: ["listTopics"], of: {} }, false],
  ["its story", story, { reads: ["readStory"], of: { storyId: "one" } }, true],
  ["another story", story, { reads: ["readStory"], of: { storyId: "two" } }, false],
  ["a list of stories", board, { reads: ["listBoard"], of: { storyId: "two" } }, true],
  ["anything", story, { reads: null, of: {} }, true],
  ["who is signed in, which is no operation's", ["session"], { reads: null, of: {} }, false],
  ["the draft that the editor was opened with", ["draft to open", "one"], { reads: null, of: {} }, false],
])("a change touches %s: %j", (_, key, changed, isSo) => {
  expect(isTouched(key, changed)).toBe(isSo);
});
