import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, readConfig } from "../platform/config.ts";
import { rememberAddress, withServedAddress } from "./served-address.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-served-"));
});
afterAll(async () => await rm(folder, { recursive: true }));

const configOf = (env: Record<string, string>): Config => {
  const config = readConfig({ DATA_DIR: folder, ...env });
  if (!config.ok) throw new Error(config.problem);
  return config.value;
};

test("a command names pages as the newsroom was served last, unless it is told otherwise", async () => {
  expect(withServedAddress(configOf({})).publicUrl).toBe("http://localhost:4000");
  await rememberAddress(configOf({ PORT: "8080" }));
  expect(withServedAddress(configOf({})).publicUrl).toBe("http://localhost:8080");
  expect(withServedAddress(configOf({ PORT: "4001" })).publicUrl).toBe("http://localhost:4001");
  expect(withServedAddress(configOf({ PUBLIC_URL: "https://news.example.org" })).publicUrl).toBe(
    "https://news.example.org",
  );
  await writeFile(join(folder, "served.json"), "not ours");
  expect(withServedAddress(configOf({})).publicUrl).toBe("http://localhost:4000");
});
