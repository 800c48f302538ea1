import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { robotsRoutes } from "../../src/feeds/robots.ts";
import { wellKnownRoutes } from "../../src/feeds/well-known.ts";
import { changeSiteSetting } from "../../src/newsroom/site/change-settings.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { putInForce } from "../e2e/pages-own.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { staffBy } from "../support/story.ts";

let database: TestDatabase;
let by: By;
let now = new Date("2026-11-22T12:00:00Z");
let app: Hono;
beforeAll(async () => {
  database = await testDatabase();
  by = await staffBy(database.db, "administrator");
  const needs = {
    db: database.db,
    clock: () => now,
    publicUrl: "https://newsreel.test",
    addresses: siteAddresses,
  };
  app = new Hono().route("/", robotsRoutes(needs)).route("/", wellKnownRoutes(needs));
});
afterAll(async () => await database.close());

const text = async (path: string): Promise<string> => await (await app.request(path)).text();

const set = async (name: string, value: string): Promise<boolean> =>
  (await changeSiteSetting(by, name, value)).ok;

/** Whether robots.txt lets this program read this path: the group that names it, else that of all (RFC 9309, section 2.2). */
const mayRead = (robots: string, program: string, path: string): boolean => {
  const groups = robots
    .split(/\n(?=User-agent: )(?<!User-agent: [^\n]*\n)/)
    .map((group) => group.split("\n").filter((line) => line !== ""));
  const named = (group: readonly string[], name: string) =>
    group.some((line) => line.toLowerCase() === `user-agent: ${name.toLowerCase()}`);
  const group = groups.find((one) => named(one, program)) ?? groups.find((one) => named(one, "*")) ?? [];
  return !group.some((line) => line.startsWith("Disallow: ") && path.startsWith(line.slice(10)));
};

test("robots.txt says the newsroom's choice on language models", async () => {
  const asked = async () => {
    const robots = await text("/robots.txt");
    return ["GPTBot", "Google-Extended", "PerplexityBot", "Googlebot"].map((one) =>
      mayRead(robots, one, "/film/x"),
    );
  };
  expect(await asked()).toEqual([false, false, true, true]);
  expect(await set("robots.ai-training", "allowed")).toBe(true);
  expect(await asked()).toEqual([true, true, true, true]);
  expect(await set("robots.ai-search", "refused")).toBe(true);
  expect(await asked()).toEqual([true, true, false, true]);
  expect(await set("robots.ai-search", "maybe")).toBe(false);
  const robots = await text("/robots.txt");
  expect(robots).toContain("Sitemap: https://newsreel.test/sitemap.xml\n");
  expect(mayRead(robots, "Googlebot", "/preview/x")).toBe(false);
  // Players that structured data and the sitemap of videos name.
  expect(mayRead(robots, "Googlebot", "/embed/film/x")).toBe(true);
});

test("security.txt is there once there is somebody to tell, and never runs out", async () => {
  expect((await app.request("/.well-known/security.txt")).status).toBe(404);
  for (const wrong of ["nobody", "http://example.org", "ftp://example.org", "a@b"])
    expect([wrong, await set("security.contact", wrong)]).toEqual([wrong, false]);
  expect(await set("security.contact", "security@example.org https://example.org/report")).toBe(true);
  expect(await set("security.policy", "https://example.org/policy")).toBe(true);
  for (const instant of ["2026-11-22T12:00:00Z", "2027-02-28T23:59:59Z", "2030-12-31T00:00:00Z"]) {
    now = new Date(instant);
    const lines = (await text("/.well-known/security.txt")).trimEnd().split("\n");
    // RFC 9116, section 3: fields of a name and a value, some of them once at most.
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Za-z-]+: \S.*$/);
    const of = (name: string) =>
      lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
    expect(of("Contact")).toEqual(["mailto:security@example.org", "https://example.org/report"]);
    expect(of("Canonical")).toEqual(["https://newsreel.test/.well-known/security.txt"]);
    expect(of("Policy")).toEqual(["https://example.org/policy"]);
    const [expires = "", ...more] = of("Expires");
    expect(more).toEqual([]);
    const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(100);
    expect(days).toBeLessThan(365);
  }
});

test("trust.txt is told at both addresses, line by line as its specification has it", async () => {
  expect(await set("trust.belongto", "https://one.example, https://two.example")).toBe(true);
  expect(await set("trust.belongto", "one.example")).toBe(false);
  expect(await set("robots.ai-training", "refused")).toBe(true);
  const told = await text("/trust.txt");
  expect(await text("/.well-known/trust.txt")).toBe(told);
  const lines = told.trimEnd().split("\n");
  for (const line of lines)
    expect(line).toMatch(
      /^(belongto|control|controlledby|social|vendor|customer|disclosure|contact)=https:\/\/\S+$|^datatrainingallowed=(yes|no)$/,
    );
  expect(lines).toContain("belongto=https://one.example");
  expect(lines).toContain("belongto=https://two.example");
  expect(lines).toContain("disclosure=https://newsreel.test/corrections");
  expect(lines).toContain("datatrainingallowed=no");
});

test("trust.txt discloses the newsroom's own policies, in the place of standards elsewhere", async () => {
  expect(await set("site.standards", "https://example.org/standards")).toBe(true);
  expect(await text("/trust.txt")).toContain("disclosure=https://example.org/standards\n");
  await putInForce(database.db, "2026-01-05", "kind: standards\ntitle: Standards", "As it is.\n");
  await putInForce(database.db, "2026-01-05", "kind: contact\ntitle: Write to us", "By post.\n");
  const told = await text("/trust.txt");
  expect(told).toContain("disclosure=https://newsreel.test/policy/standards\n");
  expect(told).toMatch(/^contact=https:\/\/newsreel\.test\/policy\/[a-z-]+$/m);
  expect(told).not.toContain("https://example.org/standards");
});

test("security.txt leads to the page that says how the newsroom is reached, where nobody is named", async () => {
  expect(await set("security.contact", "")).toBe(true);
  expect(await text("/.well-known/security.txt")).toMatch(
    /^Contact: https:\/\/newsreel\.test\/policy\/[a-z-]+\nExpires: /,
  );
});
