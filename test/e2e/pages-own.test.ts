import { afterAll, beforeAll, describe, expect, test } from "vitest";
import sharp from "sharp";
import { changeMark } from "../../src/newsroom/site/brand/change-brand.ts";
import { withdrawPolicy } from "../../src/newsroom/site/policy/publish-policy.ts";
import { standardPalette } from "../../src/newsroom/site/brand/palette.ts";
import { makeSitePreview } from "../../src/newsroom/site/preview/make-site-preview.ts";
import type { SiteChange } from "../../src/newsroom/site/preview/site-preview.ts";
import { changeSiteSetting } from "../../src/newsroom/site/change-settings.ts";
import { byNewsroom, fillOwn, fillPolicies, putInForce } from "./pages-own.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories } from "./pages-stories.ts";

let site: NewsroomSite;
beforeAll(async () => {
  site = await openNewsroomSite();
  await fillStories(site.db);
});
afterAll(async () => await site.close());

const noon = new Date("2026-11-22T12:00:00Z");

const mastheadOf = (page: string): string => /<header class="masthead[^]*?<\/header>/.exec(page)?.[0] ?? "";
const footOf = (page: string): string => /<footer class="foot"[^]*<\/footer>/.exec(page)?.[0] ?? "";

const linksIn = (part: string): string[] =>
  [...part.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));

type Thing = Readonly<Record<string, unknown>>;

const structuredOf = (page: string): Thing[] =>
  [...page.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(
    ([, text]) => JSON.parse(text ?? "{}") as Thing,
  );

const newsroomOn = async (path: string): Promise<Thing> => {
  const things = structuredOf(await site.text(path));
  const found = things
    .flatMap((thing) => [thing, thing["publisher"] as Thing | undefined])
    .find((thing) => thing?.["@type"] === "NewsMediaOrganization");
  if (found === undefined) throw new Error(`No newsroom is told of on ${path}`);
  return found;
};

describe("before anybody has said anything", () => {
  test("the menu is as the rule has it, and no sheet, mark or policy is claimed", async () => {
    const page = await site.text("/");
    expect(linksIn(mastheadOf(page))).toEqual(expect.arrayContaining(["/films", "/stories", "/search"]));
    expect(page).not.toContain("/brand/sheet-");
    const newsroom = await newsroomOn("/");
    expect(newsroom).not.toHaveProperty("ethicsPolicy");
    expect(newsroom["correctionsPolicy"]).toBe("https://newsreel.test/corrections");
    expect(await site.text("/policies")).toContain("There are none yet.");
  });

  test("every link at the head and foot answers", async () => {
    const page = await site.text("/");
    for (const link of linksIn(mastheadOf(page) + footOf(page)).filter((one) => one.startsWith("/")))
      expect([link, (await site.ask(link)).status]).toEqual([link, 200]);
  });

  test("icons and manifest are there", async () => {
    const page = await site.text("/");
    const manifest = (await (await site.ask("/site.webmanifest")).json()) as {
      name: string;
      icons: { src: string; sizes: string }[];
    };
    expect(manifest.name).toBe("Newsreel");
    const touch = /rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? "";
    for (const [path, size] of [
      [touch, 180] as const,
      ...manifest.icons.map((icon) => [icon.src, Number(icon.sizes.split("x")[0])] as const),
    ]) {
      const answer = await site.ask(path);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([width, height]).toEqual([size, size]);
    }
    expect((await site.ask("/favicon.ico")).status).toBe(302);
    expect((await site.ask("/brand/icon-49-000000000000.png")).status).toBe(404);
    expect((await site.ask("/brand/logo-000000000000.svg")).status).toBe(404);
  });
});

describe("policies", () => {
  beforeAll(async () => {
    await fillPolicies(site.db);
  });

  test("stand at their address with the day since when, and every version at its own", async () => {
    const page = await site.text("/policy/standards");
    expect(page).toContain("held against the recording, by two of us");
    expect(page).toContain("In force since 1 February 2026");
    expect(page).toContain("Two editors sign each story, not one.");
    expect(page).toContain('<link rel="canonical" href="https://newsreel.test/policy/standards"');
    const older = await site.text("/policy/standards/version/1");
    expect(older).toContain("This is how it read from 5 January 2026 until 1 February 2026.");
    expect(older).toContain("<table");
    expect(older).toContain('name="robots" content="noindex"');
    for (const link of linksIn(page).filter((one) => one.startsWith("/policy")))
      expect([link, (await site.ask(link)).status]).toEqual([link, 200]);
  });

  test("that nobody put in force are not there, nor versions that never were", async () => {
    for (const path of [
      "/policy/diversity",
      "/policy/standards/version/3",
      "/policy/standards/version/x",
      "/policy/standards/version/0",
    ])
      expect([path, (await site.ask(path)).status]).toEqual([path, 404]);
  });

  test("are listed, and linked from every work as journalistic standards", async () => {
    expect(linksIn(await site.text("/policies"))).toEqual(
      expect.arrayContaining(["/policy/standards", "/policy/ethics", "/policy/privacy"]),
    );
    for (const path of [
      "/story/she-kept-the-letter",
      "/film/the-harbour-letter",
      "/interview/tomas-rey",
      "/episode/after-the-letter",
    ])
      expect(linksIn(await site.text(path))).toContain("/policy/standards");
  });

  test("are told to search engines on the front page and as publisher of works, and each address answers", async () => {
    await changeSiteSetting(byNewsroom(site.db), "site.founded", "1998-05");
    for (const path of ["/", "/story/she-kept-the-letter", "/film/the-harbour-letter"]) {
      const newsroom = await newsroomOn(path);
      expect(newsroom).toMatchObject({
        "@id": "https://newsreel.test/#newsroom",
        publishingPrinciples: "https://newsreel.test/policy/standards",
        ethicsPolicy: "https://newsreel.test/policy/ethics",
        correctionsPolicy: "https://newsreel.test/policy/corrections",
        foundingDate: "1998-05",
      });
      expect(newsroom).not.toHaveProperty("diversityPolicy");
      const { logo, ...told } = newsroom as { logo: { url: string } } & Thing;
      const addresses = [logo.url, ...Object.values(told)].filter(
        (one): one is string => typeof one === "string" && one.startsWith("https://newsreel.test/"),
      );
      for (const address of addresses)
        expect([address, (await site.ask(new URL(address).pathname)).status]).toEqual([address, 200]);
    }
  });

  test("that are taken off answer 410 with the reason, versions too, and are claimed nowhere", async () => {
    await putInForce(site.db, "2026-03-01", "kind: diversity\ntitle: Who we are", "Many.\n");
    expect(await newsroomOn("/")).toHaveProperty("diversityPolicy");
    await withdrawPolicy(
      byNewsroom(site.db),
      () => new Date("2026-03-02T00:00:00Z"),
      "diversity",
      "It is being written anew.",
    );
    for (const path of ["/policy/diversity", "/policy/diversity/version/1"]) {
      const answer = await site.ask(path);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain("It is being written anew.");
    }
    expect(await newsroomOn("/")).not.toHaveProperty("diversityPolicy");
  });
});

describe("with menus, marks and colours of its own", () => {
  beforeAll(async () => {
    await fillOwn(site.db);
  });

  test("the menu leads where it was told, under the names of today; what is not public drops out", async () => {
    const head = mastheadOf(await site.text("/topic/the-sea"));
    expect(linksIn(head)).toEqual(["/", "/films", "/topic/the-sea", "/policy/standards"]);
    expect(head).toContain(">The sea</a>");
    expect(head).toMatch(/href="\/topic\/the-sea" aria-current="page"/);
  });

  test("the foot has columns, partners' marks with words, and lines of law", async () => {
    const foot = footOf(await site.text("/"));
    expect(foot).toContain("<h2>About us</h2>");
    expect(foot).toContain("© 2026 The newsroom");
    expect(foot).toMatch(/<a href="https:\/\/university\.example\/"><img[^>]*alt="[^"]+"/);
    expect(linksIn(foot)).toContain("https://social.example/@newsroom");
    expect(linksIn(foot)).toContain("/policy/standards");
    const mark = /src="(\/picture\/[^"]+)"/.exec(foot)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const drawn = sharp({ create: { width: 400, height: 120, channels: 4, background: "#0000" } });
    await site.files.put("pictures/own-mark.png", await drawn.png().toBuffer(), "image/png");
    expect((await site.ask(mark)).status).toBe(200);
    expect(await newsroomOn("/")).toMatchObject({ sameAs: ["https://social.example/@newsroom"] });
  });

  test("colours come in a sheet of their own under a name that changes with them", async () => {
    const page = await site.text("/");
    const path = /href="(\/brand\/sheet-[^"]+)"/.exec(page)?.[1] ?? "";
    const sheet = await site.ask(path);
    expect(sheet.headers.get("cache-control")).toContain("immutable");
    expect(sheet.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(await sheet.text()).toContain("--accent:#0b4f8a");
    expect(page).not.toContain("style=");
    const older = await site.ask("/brand/sheet-000000000000.css");
    expect([older.status, older.headers.get("cache-control")]).toEqual([200, "public, no-cache"]);
  });

  test("a preview is the page as it would be, for whoever has its link: kept by nobody, and each look is in the audit", async () => {
    const colours = { ...standardPalette, light: { ...standardPalette.light, accent: "#123f12" } };
    const made = async (change: SiteChange) => {
      const asked = { page: "story", at: null, change } as const;
      const link = await makeSitePreview(
        byNewsroom(site.db),
        () => noon,
        "a secret of thirty-two characters",
        asked,
      );
      if (!link.ok) throw new Error(link.problem);
      return await site.ask(`/preview/site/${link.value.token}`);
    };
    const named = await made({ of: "settings", values: { "site.name": "The Tide" } });
    expect(named.headers.get("cache-control")).toBe("no-store");
    expect(named.headers.get("x-robots-tag")).toContain("noindex");
    const page = await named.text();
    expect(page).toContain("| The Tide</title>");
    expect(page).toContain("<article");
    expect(page).not.toMatch(/rel="canonical"|og:url|ld\+json/);
    expect(await site.text("/")).not.toContain("The Tide");
    const painted = await (await made({ of: "brand", palette: colours, typeface: "plain" })).text();
    const sheet = await site.ask(/href="(\/preview\/site\/[^"]+\.css)"/.exec(painted)?.[1] ?? "");
    expect(await sheet.text()).toContain("--accent:#123f12");
    const lines = Array.from(
      { length: 900 },
      (_, point) => `L${(point * 7919) % 997} ${(point * 3571) % 991}`,
    );
    const svg = `<svg viewBox="0 0 30 10"><path d="M0 0h29 ${lines.join("")}"/></svg>`;
    const marked = await (await made({ of: "mark", mark: "logo", put: { svg } })).text();
    const address = /src="(\/preview\/site\/[^"]+\/brand\/logo-[^"]+)"/.exec(marked)?.[1] ?? "";
    // As much as a drawn logo takes is looked at before it is saved.
    expect(address.length).toBeGreaterThan(4200);
    const drawn = await site.ask(address);
    expect(await drawn.text()).toContain("M0 0h29");
    expect(drawn.headers.get("cache-control")).toBe("no-store");
    const looks = await site.db
      .selectFrom("audit")
      .select("subject_id")
      .where("action", "=", "site.previewed")
      .orderBy("id")
      .execute();
    expect(looks.map((look) => look.subject_id)).toEqual(["settings", "brand", "mark"]);
  });

  test("with a logo for the dark, the room shows that one; printed, and by day, it is the other", async () => {
    const by = byNewsroom(site.db);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><path d="M0 0h160v40z"/></svg>`;
    const plain = /<img src="([^"]+)"/.exec(mastheadOf(await site.text("/films")))?.[1] ?? "none";
    await changeMark(by, "logo-dark", { svg });
    const [room = "", paper = ""] = await Promise.all(
      ["/film/the-harbour-letter", "/films"].map(async (path) => mastheadOf(await site.text(path))),
    );
    expect(room).toMatch(new RegExp(`<source media="print,[^"]*" srcset="${plain}"`));
    expect(room).not.toContain(`<img src="${plain}"`);
    expect(paper).toContain(`<img src="${plain}"`);
    expect(paper).toContain('<source media="(prefers-color-scheme:dark)"');
    await changeMark(by, "logo-dark", null);
  });

  test("the logo stands for the name, as an image that can run nothing", async () => {
    const src =
      /<a class="wordmark"[^]*?src="([^"]+)"[^>]*alt="Newsreel"/.exec(await site.text("/"))?.[1] ?? "";
    const logo = await site.ask(src);
    expect(logo.headers.get("content-type")).toBe("image/svg+xml");
    expect(logo.headers.get("content-security-policy")).toContain("sandbox");
    const { logo: told } = (await newsroomOn("/")) as unknown as {
      logo: { url: string; width: number; height: number };
    };
    const picture = await site.ask(new URL(told.url).pathname);
    const { width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect([width, height]).toEqual([told.width, told.height]);
    await changeMark(byNewsroom(site.db), "logo", null);
    expect(mastheadOf(await site.text("/"))).not.toContain("<img");
  });
});
