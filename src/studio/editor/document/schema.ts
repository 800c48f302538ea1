import { getSchema } from "@tiptap/core";
import { storyExtensions } from "./extensions.ts";

/** The schema of the editor's document, for all that works on it without a screen. */
export const storySchema = getSchema(storyExtensions());
