import { createHash } from "node:crypto";
import type { StoryContent } from "./story-content.ts";

/** A story's content as it is stored: blocks of a later version as they came. What was not asked for at first is left out when empty: the same content keeps its hash. */
export const toStored = ({ reportedFrom, ...content }: StoryContent): Record<string, unknown> => ({
  ...content,
  ...(reportedFrom === "" ? {} : { reportedFrom }),
  body: {
    ...content.body,
    blocks: content.body.blocks.map((block) =>
      // One that brings no id of its own keeps its wrapping, and with it the id that it was given.
      block.kind === "unknown" && block.raw["id"] === block.id ? block.raw : block,
    ),
  },
});

type Choose = (name: string, value: unknown) => unknown;

/**
 * JSON in one way only: names in order, no space, nothing that is undefined. The same value gives the same characters.
 * `choose` may leave a value out (undefined).
 */
export const canonicalJson = (value: unknown, choose: Choose = (_name, inner) => inner): string =>
  JSON.stringify(value, (name, inner: unknown) => inOrder(choose(name, inner)));

const inOrder = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
      )
    : value;

/** SHA-256 of the content as canonical JSON: 64 hexadecimal digits. */
export const contentSha256 = (content: StoryContent): string =>
  createHash("sha256")
    .update(canonicalJson(toStored(content)))
    .digest("hex");
