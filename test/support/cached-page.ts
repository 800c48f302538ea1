import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { bodyOf, type PackedPage } from "../../src/reader/cache/packed-page.ts";
import type { Make } from "../../src/reader/cache/made-page.ts";
import type { Document } from "../../src/reader/http/document.ts";

/** A page of this text. */
export const html = (text: string): Document => ({
  status: 200,
  headers: { "content-type": "text/html" },
  text,
});

/** What makes a page of this text that used these things, good until then. */
export const page =
  (text: string | (() => string), keys: readonly string[] = ["a"], until = Infinity): Make =>
  async () => ({
    document: html(typeof text === "string" ? text : text()),
    keys: new Set(keys),
    until,
    renewAt: Infinity,
  });

/** The text that a reader gets. */
export const textOf = (got: PackedPage | Document | undefined): string | undefined =>
  got && ("text" in got ? got.text : bodyOf(got, "identity").toString());

/** A page whose making waits to be told what it read. */
export const slowly = (keys: readonly string[] = ["a"]) => {
  const waiting: ((text: string) => void)[] = [];
  const make: Make = async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    waiting.push(resolve);
    return { document: html(await promise), keys: new Set(keys), until: Infinity, renewAt: Infinity };
  };
  return { make, begun: () => waiting.length, read: (text: string) => waiting.at(-1)?.(text), waiting };
};

/** Waits until it holds, for two seconds at most. */
export const soon = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) await wait(5);
  expect(holds()).toBe(true);
};
