import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTheStudio } from "./in-the-studio.ts";

test.each([
  [
    "Nobody is called “x”. See who is there: newsreel person list",
    "Nobody is called “x”. See who is there: People",
  ],
  [
    "Its address is “a”. Change it first: newsreel story rename a b",
    "Its address is “a”. Change it first: the story’s facts, under address",
  ],
  [
    "See: newsreel donor list; add one: newsreel donor level NAME",
    "See: Funders, under donors; add one: Funders, under donors",
  ],
  ["Bind it to a link: newsreel quote check.", "Bind it to a link: the quotation’s own form, in the story."],
  [
    "They approve it first: newsreel story approve … --kind editor --as anna",
    "They approve it first: the story’s “Publish”, under approvals",
  ],
  ["newsreel backup FOLDER, every night", "newsreel backup FOLDER, every night"],
  ["“Newsreel” is the title of a film.", "“Newsreel” is the title of a film."],
])("%j", (sentence, told) => {
  expect(inTheStudio(sentence)).toBe(told);
});

/** Done on the newsroom's machine alone. */
const ofTheMachine = new Set(["backup", "restore", "doctor", "serve"]);

test("whatever command a refusal names, the studio has words for it", () => {
  const source = join(import.meta.dirname, "../..");
  const files = ["newsroom", "media", "platform"].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => join(source, folder, name)),
  );
  const named = files.flatMap((file) =>
    [
      ...withoutComments(readFileSync(file, "utf8")).matchAll(
        /(?::|,|^|["“ ])\s?newsreel ([a-z-]+)([^"`\n]*)/g,
      ),
    ]
      .filter(([, first = ""]) => commandsOf.has(first) && !ofTheMachine.has(first))
      .map(([, first = "", rest = ""]) => `newsreel ${first}${rest.replaceAll(/\$\{[^}]*\}/g, "x")}`),
  );
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(named)].filter((text) => inTheStudio(text).includes("newsreel "))).toEqual([]);
});

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");

/** First words of commands, as they stand in the table of the command line. */
const commandsOf = new Set(
  [
    ...readFileSync(join(import.meta.dirname, "../../cli/commands.ts"), "utf8").matchAll(
      /^ {2}"?([a-z-]+)"?: async/gm,
    ),
  ].map(([, name = ""]) => name),
);
