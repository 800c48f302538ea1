import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandsBeside, commandsBeside } from "../support/commands-beside.ts";
import { freePort } from "../support/free-port.ts";
import { builtProgram } from "../support/made-once.ts";
import { newsreel, type NewsroomProcess, runNewsreel } from "../support/newsroom-process.ts";
import { sampleNewsroom } from "../support/sample-newsroom.ts";

/**
 * "An official resigns at noon", told as a newsroom would, by commands and a file against the built program with its sample.
 * What changes what readers see is done by the built program, too; who only looks, or signs, types in this process.
 * Each test goes on from where the one before it ended.
 */

/** Four excerpts, introduced by their sentences; three quotations: broken by its attribution, tidied, from a letter. */
const written = `---
headline: He left at noon, and had told us so a month before
standfirst: The man who ran the station resigned today. Our film has him on tape.
slug: he-left-at-noon
contributors:
  - person: iris-calder
topics: [tracking]
---

Alec Dunmore resigned at noon. In [our film](/film/the-lights-left-on) he had told us whose the man above was:

::excerpt[Seven minutes.]{film=/film/the-lights-left-on words="For about seven minutes he was ours."}

He said what they were for.

::excerpt[What they did.]{film=/film/the-lights-left-on words="You had him for a few minutes, and in those minutes you did everything that you had rehearsed for months."}

Of the city he said:

::excerpt[The needle.]{film=/film/the-lights-left-on words="From the station you could not see the city."}

And the man above, John Glenn, thanked everybody:

::excerpt[The lights.]{film=/film/the-lights-left-on words="The lights show up very well and thank everybody for turning them on, will you?"}

“:quote[For about seven minutes he was ours,]{#ours film=/film/the-lights-left-on words="For about seven minutes he was ours. Then he went over the edge of the world and he was somebody else's." speaker=alec-dunmore}” Dunmore said, “:quote[then he went over the edge of the world.]{#ours}”

Glenn saw it from above: “:quote[Capsule is turning around. That view is tremendous.]{#view speaker=john-glenn}”

In his letter Dunmore wrote: “:quote[I have nothing to add.]{#letter url=https://letters.example.org/dunmore title="The letter" speaker=alec-dunmore}”
`;

const slug = "he-left-at-noon";
const path = `/story/${slug}`;

let folder: string;
let program: string;
let address: string;
let settings: Readonly<Record<string, string>>;
let serving: NewsroomProcess | undefined;
let commands: CommandsBeside | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-noon-"));
  program = await builtProgram();
  const port = await freePort();
  address = `http://localhost:${port}`;
  settings = { DATA_DIR: join(folder, "data"), PORT: String(port) };
  await sampleNewsroom(join(folder, "data"));
  serving = newsreel(program, settings, "serve");
  await serving.until(/The newsroom is open/);
  await writeFile(story(), written);
  commands = commandsBeside(settings);
  for (const [handle, role] of [
    ["rita", "reporter"],
    ["carla", "fact-checker"],
    ["edna", "editor"],
  ] as const)
    await type("staff", "add", handle, "--name", `${handle} Noon`, "--role", role);
}, 300_000);
afterAll(async () => {
  await commands?.close();
  await serving?.kill("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

const story = (): string => join(folder, "noon.md");
const run = async (...words: string[]): Promise<string> => await runNewsreel(program, settings, ...words);
const attempt = async (...words: string[]) => {
  if (commands === undefined) throw new Error("No newsroom is open");
  return await commands.type(...words);
};
/** @returns what it said @throws when it failed */
const type = async (...words: string[]): Promise<string> => {
  const { code, said } = await attempt(...words);
  if (code !== 0) throw new Error(`newsreel ${words.join(" ")} ended with ${code}: ${said}`);
  return said;
};
const page = async (at: string): Promise<string> => await (await fetch(address + at)).text();

/** What of these a page does not say. Pages are long: what is missing tells more than the page. */
const missingOn = async (at: string, ...says: readonly (string | RegExp)[]): Promise<string[]> => {
  const html = await page(at);
  return says
    .filter((said) => !(typeof said === "string" ? html.includes(said) : said.test(html)))
    .map(String);
};

/** When a page first says it, in milliseconds since 1970; null: not within the limit. */
const firstSaid = async (at: string, says: string, limit: number): Promise<number | null> => {
  const over = performance.now() + limit;
  while (performance.now() < over) {
    if ((await page(at)).includes(says)) return Date.now();
    await wait(25);
  }
  return null;
};

interface Structured {
  readonly "@type": string;
  readonly datePublished?: string;
  readonly correction?: readonly { readonly "@type": string; readonly text: string }[];
}

const articleOf = (html: string): Structured | undefined =>
  Array.from(
    html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ([, text]) => JSON.parse(text ?? "") as Structured,
  ).find(({ datePublished }) => datePublished !== undefined);

describe("noon", () => {
  test.each([
    ["Dunmore", "speaker:dunmore city", "From the station you could not see the city."],
    ["Glenn", "speaker:glenn lights", "The lights show up very well and thank everybody"],
  ])(
    "the archive is searched for %s: spoken sentences, with speaker, film and time",
    async (name, query, said) => {
      const found = await type("search", query);
      expect(found).toContain(said);
      expect(found).toMatch(new RegExp(`${name} in “The Lights Left On”, \\d+:\\d\\d`));
      const { hits } = JSON.parse(await type("search", query, "--json")) as {
        hits: { start: number | null; work: { slug: string } }[];
      };
      expect(hits.some(({ start, work }) => start !== null && work.slug === "the-lights-left-on")).toBe(true);
    },
  );

  test("the words of an excerpt are a moment that plays", async () => {
    const made = await type(
      "moment",
      "film/the-lights-left-on",
      "--words",
      "For about seven minutes he was ours",
      "--as",
      "rita",
      "--json",
    );
    const { id } = JSON.parse(made) as { id: string };
    expect(await page(`/moment/${id}/master.m3u8`)).toContain("#EXTM3U");
  });

  test("the story is checked, and a wrong word is told with its line", async () => {
    const right = await type("story", "check", story(), "--as", "rita");
    expect(right).toContain("Nothing is wrong with it.");
    expect(right).toContain("The Lights Left On: cleaned.");
    const wrong = join(folder, "wrong.md");
    await writeFile(wrong, written.replace("he was ours,]", "he was not ours,]"));
    const { code, said } = await attempt("story", "check", wrong, "--as", "rita");
    expect(code).toBe(1);
    expect(said).toMatch(/wrong\.md:\d+:\d+: /);
  });

  test("it is saved: the file gets its ids, moments and revision; readers see nothing", async () => {
    expect(await run("story", "save", story(), "--as", "rita")).toContain("Saved as revision 1");
    expect((await readFile(story(), "utf8")).match(/::excerpt\[[^\]]*\]\{#\w+ moment=\w+\}/g)).toHaveLength(
      4,
    );
    expect((await fetch(address + path)).status).toBe(404);
    expect(await page("/stories")).not.toContain(slug);
  });

  test("it goes out by nobody who may not, and not before the letter is signed", async () => {
    const reporter = await attempt("story", "publish", slug, "--as", "rita");
    expect([reporter.code, reporter.said.includes("story.publish")]).toEqual([1, true]);
    const unread = await attempt("story", "publish", slug, "--as", "edna");
    expect([unread.code, unread.said.includes("--revision 1")]).toEqual([1, true]);
    const editor = await attempt("story", "publish", slug, "--revision", "1", "--as", "edna");
    expect([editor.code, editor.said.includes("quotations:letter")]).toEqual([1, true]);
    expect((await fetch(address + path)).status).toBe(404);
  });

  test("the fact-checker sees how each quotation stands, and signs", async () => {
    const before = await type("story", "quotations", slug);
    expect(before).toMatch(/^letter {2}from a link, not signed$/m);
    expect(before).toMatch(/^ours {2}verbatim$/m);
    expect(before).toMatch(/^view {2}cleaned$/m);
    await type("story", "sign-quotation", slug, "letter", "--as", "carla");
    await type("story", "approve", slug, "--kind", "fact-checker", "--revision", "1", "--as", "carla");
    await type("story", "approve", slug, "--kind", "editor", "--revision", "1", "--as", "edna");
    expect(await type("story", "quotations", slug)).toMatch(/^letter {2}signed by carla Noon$/m);
  });

  // How soon is held to its mark by a proof (`bench/`), where nothing else runs beside it.
  test("it is published: all that shows it does so at once", async () => {
    const surfaces = [
      path,
      "/",
      "/stories",
      "/topic/tracking",
      "/stories/feed.rss",
      "/topic/tracking/feed.atom",
      "/sitemap/stories-1.xml",
      "/search?q=%22left+at+noon%22",
      "/film/the-lights-left-on",
    ];
    for (const surface of surfaces)
      expect([surface, await missingOn(surface, slug)]).toEqual([surface, [slug]]);
    const looks = surfaces.map(async (surface) => [surface, await firstSaid(surface, slug, 60_000)] as const);
    await run("story", "publish", slug, "--revision", "1", "--as", "edna");
    const seen = await Promise.all(looks);
    const publishedAt = Date.parse(articleOf(await page(path))?.datePublished ?? "");
    const took = Object.fromEntries(
      seen.map(([surface, at]) => [surface, (at ?? Number.POSITIVE_INFINITY) - publishedAt]),
    );
    process.stdout.write(`Seen after publishing, in milliseconds: ${JSON.stringify(took)}\n`);
    expect(seen.filter(([, at]) => at === null)).toEqual([]);
  }, 120_000);

  test("the film says that it is quoted; the story offers it in full, and what is related", async () => {
    expect(await missingOn("/film/the-lights-left-on", new RegExp(`Quoted in.*href="${path}"`, "s"))).toEqual(
      [],
    );
    const rows = [
      /Watch in full.*The Lights Left On.*[45] min/s,
      "Related films and interviews",
      "Related stories",
      /By .*Iris Calder/,
    ];
    expect(await missingOn(path, ...rows)).toEqual([]);
    const html = await page(path);
    expect(html.match(/data-player[^>]*data-src="\/moment\//g)?.length).toBe(4);
    expect(html.match(/<div data-quotation /g)?.length).toBe(2);
  });
});

describe("the day after", () => {
  const clarification = "He worked at the station; he did not run it.";
  const told = (): string[] => [
    "notice",
    "add",
    `story/${slug}`,
    "--kind",
    "clarification",
    "--text",
    clarification,
  ];

  test("the sentence is amended; a reporter can put out neither it nor its notice", async () => {
    const text = await readFile(story(), "utf8");
    await writeFile(story(), text.replace("The man who ran the station", "A man who worked at the station"));
    expect(await type("story", "save", story(), "--as", "rita")).toContain("Saved as revision 2");
    const refused = await attempt(...told(), "--publish", "--as", "rita");
    expect(refused.code).toBe(1);
    expect(await missingOn(path, "The man who ran the station")).toEqual([]);
    expect(await missingOn("/corrections", clarification)).toEqual([clarification]);
  });

  test("the amended story and its clarification go out together", async () => {
    await type("story", "approve", slug, "--kind", "fact-checker", "--revision", "2", "--as", "carla");
    const done = await run(...told(), "--publish", "--revision", "2", "--as", "edna");
    expect(done).toContain("Revision 2 is published");
    const amended = "A man who worked at the station";
    await expect.poll(async () => await missingOn(path, clarification, amended)).toEqual([]);
    const html = await page(path);
    expect(html.includes("The man who ran the station")).toBe(false);
    expect(articleOf(html)?.correction).toMatchObject([
      { "@type": "CorrectionComment", text: clarification },
    ]);
  });

  test("it stands in the list of corrections and its feeds", async () => {
    for (const at of [
      "/corrections",
      "/corrections/feed.rss",
      "/corrections/feed.atom",
      "/corrections/feed.json",
    ])
      await expect.poll(async () => await missingOn(at, clarification)).toEqual([]);
    expect(await missingOn("/corrections", `href="${path}#notice-`)).toEqual([]);
    expect(await type("notice", "list")).toContain(`Clarification  story/${slug}`);
  });

  test("the revision before can be compared, in public", async () => {
    const compare = `${path}/history?from=1&to=2`;
    const link = `href="${compare.replace("&", "&amp;")}"`;
    expect(await missingOn(`${path}/history`, clarification, link)).toEqual([]);
    expect(await missingOn(compare, /<del>[^<]*ran[^<]*<\/del><ins>[^<]*worked at[^<]*<\/ins>/)).toEqual([]);
  });
});

describe("a story that was wrong altogether", () => {
  const retraction = "None of this was said: the tape was of another man.";

  test("is retracted and withdrawn: its address says so in these words, and the retraction outlives it", async () => {
    await type(
      "notice",
      "add",
      `story/${slug}`,
      "--kind",
      "retraction",
      "--text",
      retraction,
      "--as",
      "edna",
    );
    await run("story", "withdraw", slug, "--reason", "It is retracted.", "--as", "edna");
    for (const at of [path, `${path}/history`])
      await expect.poll(async () => (await fetch(address + at)).status).toBe(410);
    expect(await missingOn(path, retraction)).toEqual([]);
    for (const at of ["/corrections", "/corrections/feed.rss"])
      await expect
        .poll(async () => await missingOn(at, retraction, `href="${path}`, `${path}#`))
        .toEqual([`href="${path}`, `${path}#`]);
    for (const at of ["/", "/stories", "/topic/tracking", "/stories/feed.rss", "/film/the-lights-left-on"])
      await expect.poll(async () => await missingOn(at, slug)).toEqual([slug]);
  });
});
