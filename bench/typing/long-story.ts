import type { Block } from "../../src/content/block.ts";
import { type StoryContent, storyContent } from "../../src/content/story-content.ts";
import { chanceFrom } from "../archive/random.ts";

/** The story that is typed in: so many words, the same each time. */
const words = 5000;
const seed = 20_260_501;

const syllables = ["ha", "lor", "ter", "min", "sto", "vel", "ra", "den", "pi", "con", "ar", "e", "tu", "is"];

/** A story of paragraphs, with headings, links, notes, emphasis and quotations as newsrooms write them. */
export const longStory = (person: string): StoryContent => {
  const chance = chanceFrom(seed);
  const pick = (count: number): number => Math.floor(chance.next() * count);
  const word = (): string =>
    Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)] ?? "").join("");
  const sentence = (): string => `${Array.from({ length: 8 + pick(14) }, word).join(" ")}. `;
  const blocks: Block[] = [];
  for (let written = 0; written < words;) {
    const id = `b${blocks.length}`;
    if (blocks.length % 9 === 8) {
      blocks.push({
        kind: "heading",
        id,
        level: 2,
        content: [{ type: "text", text: `${word()} ${word()}` }],
      });
      continue;
    }
    const text = Array.from({ length: 3 + pick(4) }, sentence).join("");
    written += text.split(" ").length;
    blocks.push(paragraph(id, text.trim(), blocks.length));
  }
  return storyContent.parse({
    headline: "Five thousand words",
    standfirst: "A story as long as they come.",
    contributors: [{ person, role: "By" }],
    body: { version: 1, blocks },
  });
};

const paragraph = (id: string, text: string, place: number): Block => {
  const [start, middle, end] = [text.slice(0, 60), text.slice(60, 90), text.slice(90)];
  const plain = { type: "text" as const, text: start };
  const rest = { type: "text" as const, text: end };
  if (place % 4 === 1)
    return {
      kind: "paragraph",
      id,
      content: [
        plain,
        { type: "text", text: middle, marks: [{ type: "link", to: { url: "https://example.org/" } }] },
        rest,
      ],
    };
  if (place % 4 === 2)
    return {
      kind: "paragraph",
      id,
      content: [
        plain,
        {
          type: "text",
          text: middle,
          marks: [{ type: "note", id: `n${place}`, note: "source", text: "A letter" }],
        },
        rest,
      ],
    };
  if (place % 4 === 3)
    return {
      kind: "paragraph",
      id,
      content: [plain, { type: "text", text: middle, marks: [{ type: "quotation", id: `q${place}` }] }, rest],
      quotations: [
        {
          id: `q${place}`,
          speakerName: "Ada Marsh",
          source: { type: "link", url: "https://example.org/", title: "A letter" },
        },
      ],
    };
  return { kind: "paragraph", id, content: [{ type: "text", text }] };
};
