import { EditorState } from "@tiptap/pm/state";
import type { StoryContent } from "../../../content/story-content.ts";
import { fromDocument } from "../document/from-document.ts";
import { needsRepair, repair } from "../document/repair.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";

/** Content in which every part has an id of its own: words that were moved on one side and kept on the other stand twice. */
export const withOwnIds = (content: StoryContent): StoryContent => {
  let state = EditorState.create({ doc: toDocument(storySchema, content.body.blocks) });
  if (content.body.blocks.length === 0 || !needsRepair(state.doc)) return content;
  while (needsRepair(state.doc)) state = state.apply(repair(state.tr));
  return { ...content, body: { ...content.body, blocks: fromDocument(state.doc) } };
};
