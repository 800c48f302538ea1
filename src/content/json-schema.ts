import { z } from "zod";
import { storyContent } from "./story-content.ts";

/** JSON Schema (2020-12) of a story's content as it may be given to parseStoryContent: docs/story-body.schema.json. */
export const storyContentSchema = (): unknown => ({
  ...z.toJSONSchema(storyContent, { io: "input", reused: "ref" }),
  title: "The content of a story",
});

/** The characters of the published file. */
export const schemaText = (): string => `${JSON.stringify(storyContentSchema(), null, 2)}\n`;
