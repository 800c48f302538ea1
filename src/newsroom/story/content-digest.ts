import { createHash } from "node:crypto";
import type { StoryContent } from "../../content/story-content.ts";

/** SHA-256 of the content as canonical JSON: the same content has the same, however its fields are ordered. */
export const contentDigest = (content: StoryContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** JSON with the names of each object in the order of their code units, and without what is undefined. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
};
