import { expect, test } from "vitest";
import { podcastGuid } from "./guid.ts";

test("the guid is the one that the namespace's documentation works out", () => {
  expect(podcastGuid("https://mp3s.nashownotes.com/pc20rss.xml")).toBe(
    "917393e3-1b1e-5cef-ace4-edaa54e1f810",
  );
});

test("scheme and slashes at the end make no difference; all else does", () => {
  const guid = podcastGuid("podnews.net/rss");
  expect(guid).toBe("9b024349-ccf0-5f69-a609-6b82873eab3c");
  expect(podcastGuid("http://podnews.net/rss//")).toBe(guid);
  expect(podcastGuid("https://podnews.net/RSS")).not.toBe(guid);
});
