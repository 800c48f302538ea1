import type { Block } from "../../src/content/block.ts";
import { type StoryContent, storyContent } from "../../src/content/story-content.ts";
import { idFrom } from "../../src/kit/id.ts";
import type { Archive } from "../archive/archive.ts";
import { type Chance, chanceFrom, zipf } from "../archive/random.ts";
import { shape } from "./shape.ts";

export interface Moment {
  readonly id: string;
  readonly recordingId: string;
  readonly text: string;
}

export interface Story {
  readonly id: string;
  readonly revisionId: string;
  readonly slug: string;
  readonly at: Date;
  readonly content: StoryContent;
}

const years = { first: Date.UTC(2008, 0, 1), last: Date.UTC(2026, 0, 1) };
const drawWord = zipf(20_000, 1);
const drawAuthor = zipf(shape.authors, 0.8);
const drawTopic = zipf(40, 0.7);

/** One story after another, always the same: a few hundred words, a quotation, two excerpts, authors, topics, links. */
export const makeStories = function* (
  { english, topics }: Archive,
  moments: readonly Moment[],
): Generator<Story> {
  const chance = chanceFrom(shape.seed);
  const word = (): string => english.words[drawWord(chance)] ?? "word";
  for (let at = 0; at < shape.stories; at += 1) {
    const [one, two, three] = [chance.pick(moments), chance.pick(moments), chance.pick(moments)];
    const sentences = (count: number): string => written(chance, word, count);
    const authors = new Set([drawAuthor(chance), drawAuthor(chance)]);
    const chosen = new Set([drawTopic(chance), drawTopic(chance)]);
    const blocks: Block[] = [
      ...paragraphs(chance, sentences),
      { kind: "excerpt", id: "e1", moment: one.id },
      { kind: "paragraph", id: "q0", content: [{ type: "text", text: sentences(20) }] },
      { kind: "excerpt", id: "e2", moment: two.id },
      quoting(three),
    ];
    yield {
      id: idFrom("story", at),
      revisionId: idFrom("revision", at),
      slug: `s${at}`,
      at: new Date(
        years.first + Math.floor(((at + chance.next()) / shape.stories) * (years.last - years.first)),
      ),
      content: storyContent.parse({
        headline: written(chance, word, 8),
        standfirst: sentences(18),
        contributors: [...authors].map((author) => ({ person: authorId(author) })),
        topics: [...chosen].map((topic) => topics[topic]?.id ?? ""),
        body: { version: 1, blocks },
      }),
    };
  }
};

export const authorId = (at: number): string => idFrom("author", at);

const quoting = ({ id, text }: Moment): Block => ({
  kind: "paragraph",
  id: "q1",
  content: [
    { type: "text", text: "“" },
    { type: "text", text, marks: [{ type: "quotation", id: "quoted" }] },
    { type: "text", text: "”, it was said." },
  ],
  quotations: [{ id: "quoted", source: { type: "moment", moment: id } }],
});

const paragraphs = (chance: Chance, sentences: (count: number) => string): Block[] => {
  const words = chance.between(shape.words.shortest, shape.words.longest);
  return Array.from({ length: Math.ceil(words / 50) }, (_, at) => ({
    kind: "paragraph",
    id: `p${at}`,
    content: [{ type: "text", text: sentences(50) }],
  }));
};

const written = (chance: Chance, word: () => string, count: number): string => {
  const words = Array.from({ length: count }, () => (chance.next() < 0.06 ? `${word()},` : word()));
  const text = words.join(" ").replace(/,$/, "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
