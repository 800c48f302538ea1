import { expect, test } from "vitest";
import { contentOf, paragraphOf } from "../../../../test/support/story.ts";
import { claimsOf } from "./claims-of.ts";
import { sentencesWithFigures } from "./figures.ts";

test("a figure is a claim by its sentence, in digits or written out, wherever in the story it stands", () => {
  const content = contentOf({
    headline: "Three ships lost",
    standfirst: "Nobody was hurt.",
    blocks: [paragraphOf("It was cold. The port lost 40 per cent of its trade. So it went.", "a")],
  });
  expect(claimsOf(content).map(({ kind, part, text }) => `${kind} ${part}: ${text}`)).toEqual([
    "figure headline: Three ships lost",
    "figure a: The port lost 40 per cent of its trade.",
  ]);
});

test("a word that only holds a number's letters is none", () => {
  expect(sentencesWithFigures("He often attended the fourth tender.", "en")).toEqual([]);
  expect(sentencesWithFigures("٣ ships came.", "ar")).toHaveLength(1);
});

test("numbers of what is quoted are held against the quotation's own source", () => {
  const quoted = {
    type: "text" as const,
    text: "“all forty of us”",
    marks: [{ type: "quotation" as const, id: "q1" }],
  };
  const content = contentOf({
    blocks: [
      {
        kind: "paragraph",
        id: "a",
        content: [{ type: "text", text: "She said " }, quoted, { type: "text", text: " left." }],
        quotations: [{ id: "q1", source: { type: "moment", moment: "abcdefgh0123" } }],
      },
    ],
  });
  expect(claimsOf(content)).toMatchObject([
    { kind: "quotation", id: "quotation:q1", momentId: "abcdefgh0123" },
  ]);
});

test("a link is one claim though part of it is emphasised; a figure beside it has it as its source", () => {
  const to = { url: "https://example.org/report" };
  const content = contentOf({
    blocks: [
      {
        kind: "paragraph",
        id: "a",
        content: [
          { type: "text", text: "It fell by 7 per cent, " },
          { type: "text", text: "the ", marks: [{ type: "link", to }] },
          { type: "text", text: "report", marks: [{ type: "emphasis" }, { type: "link", to }] },
          { type: "text", text: " says." },
        ],
      },
    ],
  });
  expect(claimsOf(content)).toMatchObject([
    { kind: "figure", sources: [{ url: to.url }] },
    { kind: "link", text: "the report", sources: [{ url: to.url }] },
  ]);
});

test("a claim keeps its name while its words stand, whatever is written before it, and is another once they change", () => {
  const named = (first: string, second: string) =>
    claimsOf(contentOf({ headline: "Ships", blocks: [paragraphOf(`${first} ${second}`, "a")] })).map(
      ({ id }) => id,
    );
  const [id] = named("It rained.", "It lost 9 ships.");
  expect(named("It rained all day.", "It lost 9 ships.")).toEqual([id]);
  expect(named("It rained.", "It lost 8 ships.")).not.toEqual([id]);
});
