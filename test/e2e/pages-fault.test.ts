import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";
import { openSite } from "./pages-site.ts";

test("when the database is lost, pages say so plainly and nothing of the fault is told", async () => {
  const database = await testDatabase();
  const site = await openSite(database.db);
  expect((await site.ask("/health")).status).toBe(200);
  await database.close();
  for (const path of ["/", "/film/x", "/nothing", "/search?q=x"]) {
    const answer = await site.ask(path);
    expect(answer.status).toBe(500);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    const html = await answer.text();
    expect(html).toContain("Something went wrong");
    expect(html).toContain("<search>");
    expect(html).not.toMatch(/driver|destroyed|at .*\.ts/);
  }
  expect((await site.ask("/health")).status).toBe(503);
  await site.close();
});
