import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioRoutes } from "./studio.ts";

let folder: string;
let app: Hono;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-studio-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets", "manifest.json"), "{}");
  await writeFile(join(folder, "assets", "studio-ABC.js"), "export {};");
  await writeFile(join(folder, "index.html"), '<meta property="csp-nonce" nonce="%NONCE%">');
  app = studioRoutes({ folder, publicUrl: "https://newsreel.test" });
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

test.each(["/studio", "/studio/staff", "/studio/stories/x/history"])(
  "%s is the studio's one page, which nobody keeps",
  async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain("csp-nonce");
  },
);

test("no inline script is allowed, and each answer's styles have a nonce of their own", async () => {
  const [one, other] = [await app.request("/studio"), await app.request("/studio")];
  const policy = one.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain("unsafe");
  const nonce = /nonce="([^"]+)"/.exec(await one.text())?.[1];
  expect(policy).toContain(`'nonce-${nonce}'`);
  expect(await other.text()).not.toContain(nonce);
});

test("no other page shows it in a frame, opens it, or reads it; nothing in it is guessed to be a script", async () => {
  const { headers } = await app.request("/studio/staff");
  const policy = headers.get("content-security-policy")?.split("; ") ?? [];
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ]),
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "strict-transport-security": expect.stringContaining("max-age="),
  });
  const script = await app.request("/studio/assets/studio-ABC.js");
  expect(script.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a script bears its hash and is kept for good; one that is not there is not the page", async () => {
  const answer = await app.request("/studio/assets/studio-ABC.js");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect((await app.request("/studio/assets/studio-OLD.js")).status).toBe(404);
});
