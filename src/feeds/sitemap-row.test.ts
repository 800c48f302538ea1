import { expect, test } from "vitest";
import { siteAddressesForTests } from "../../test/support/feed-addresses.ts";
import { readEntry } from "./sitemap-row.ts";

test("a video expires when the last day of its rights ends where the site is", () => {
  const film = {
    id: "film00000001",
    kind: "film",
    slug: "tide",
    title: "Tide",
    summary: "",
    language: "en",
    changedAt: null,
    publishedAt: new Date("2026-02-01T09:00:00Z"),
    pictureId: "still0000001",
    duration: 60,
    rightsLastDay: "2026-03-01",
    translations: null,
  } as const;
  const expiryIn = (zone: string) =>
    readEntry(
      { publicUrl: "https://example.org", addresses: siteAddressesForTests, zone },
      film,
      "videos",
    ).video?.expiresAt?.toISOString();
  expect(expiryIn("America/New_York")).toBe("2026-03-02T05:00:00.000Z");
  expect(expiryIn("UTC")).toBe("2026-03-02T00:00:00.000Z");
});
