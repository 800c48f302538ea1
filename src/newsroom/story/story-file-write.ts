import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import type { Block } from "../../content/block.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Names } from "./story-file-names.ts";
import { readStoryFile } from "./story-file-read.ts";
import { writeBlock } from "./story-file-write-block.ts";
import { markdown } from "./story-file-write-markdown.ts";
import { writeCaption } from "./story-file-write-words.ts";

export interface WrittenStory {
  readonly content: StoryContent;
  readonly slug: string | null;
  readonly revision: string | null;
}

/**
 * The one file of a story: readStoryFile reads the same content from it, ids and all. Every block is read again as it
 * is written; one that would read otherwise is written as JSON, so that nothing is ever lost.
 */
export const writeStoryFile = ({ content, slug, revision }: WrittenStory, names: Names): string => {
  const front = writeFront(content, slug, revision, names);
  const blocks = content.body.blocks.map((block) => writeSafely(block, names));
  return [`---\n${front}---\n`, ...blocks].join("\n");
};

const writeSafely = (block: Block, names: Names): string => {
  if (block.kind !== "unknown") {
    const text = markdown(writeBlock(block, names));
    if (isDeepStrictEqual(readBack(text, names, block), block)) return text;
    return `\`\`\`block\n${JSON.stringify(block)}\n\`\`\`\n`;
  }
  return `\`\`\`block {#${block.id}}\n${JSON.stringify(block.raw)}\n\`\`\`\n`;
};

/** What a reader makes of one block alone; null where it makes none. A pulled quotation is given what it is pulled from. */
const readBack = (text: string, names: Names, block: Block): Block | null => {
  const quotation = block.kind === "pullQuotation" ? `\n:quote[x]{#${block.of}} {#${otherId(block)}}\n` : "";
  const read = readStoryFile(`---\nheadline: x\n---\n${text}${quotation}`, "");
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const resolved = new Map(
    read.references.flatMap((one) =>
      "name" in one ? [[one.key, ids.get(one.name) ?? one.name] as const] : [],
    ),
  );
  const built = read.build(resolved);
  return built.ok && built.value.content.body.blocks.length === (quotation === "" ? 1 : 2)
    ? (built.value.content.body.blocks[0] ?? null)
    : null;
};

const otherId = ({ id, of }: { readonly id: string; readonly of: string }): string =>
  ["x", "y", "z"].find((one) => one !== id && one !== of) ?? "x";

const writeFront = (
  content: StoryContent,
  slug: string | null,
  revision: string | null,
  names: Names,
): string => {
  const name = (id: string): string => names.get(id) ?? id;
  const { leadPicture } = content;
  const fields = {
    headline: content.headline,
    "short-headline": content.shortHeadline,
    standfirst: content.standfirst,
    label: content.label,
    form: content.form,
    language: content.language,
    slug: slug ?? "",
    contributors: content.contributors.map(({ person, role }) => ({ person: name(person), role })),
    topics: content.topics.map(name),
    related: content.related.map(name),
    "lead-picture":
      leadPicture === null
        ? ""
        : {
            picture: names.get(leadPicture.picture) ?? `/picture/${leadPicture.picture}`,
            ...(leadPicture.alt === undefined ? {} : { alt: leadPicture.alt }),
            ...(leadPicture.caption === undefined
              ? {}
              : { caption: writeCaption(leadPicture.caption, names) }),
            ...(leadPicture.credit === undefined ? {} : { credit: leadPicture.credit }),
            ...(leadPicture.focus === undefined
              ? {}
              : { focus: `${leadPicture.focus.x} ${leadPicture.focus.y}` }),
          },
    "social-title": content.socialTitle,
    "search-title": content.searchTitle,
    backstory: content.backstory,
    "reported-from": content.reportedFrom,
    revision: revision ?? "",
  };
  const said = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== "")),
  );
  return stringify(said, { lineWidth: 0, aliasDuplicateObjects: false });
};
