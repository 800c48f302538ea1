import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedFrame, frameOrigin } from "./embed-providers.ts";

describe("a page of a provider is shown in its frame", () => {
  test.each([
    [
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=43",
    ],
    ["https://youtu.be/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
    ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
    ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"],
    ["https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e"],
    ["https://datawrapper.dwcdn.net/aBc12/3/", "https://datawrapper.dwcdn.net/aBc12/3/"],
    [
      "https://public.flourish.studio/visualisation/1234567/",
      "https://flo.uri.sh/visualisation/1234567/embed",
    ],
    [
      "https://soundcloud.com/a-band/a-song",
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-band%2Fa-song&visual=false",
    ],
    [
      "https://bsky.app/profile/someone.bsky.social/post/3kabcdefghij2",
      "https://embed.bsky.app/embed/someone.bsky.social/app.bsky.feed.post/3kabcdefghij2",
    ],
    [
      "https://www.openstreetmap.org/export/embed.html?bbox=115.5%2C-32.4%2C116.3%2C-31.5&layer=mapnik",
      "https://www.openstreetmap.org/export/embed.html?bbox=115.5%2C-32.4%2C116.3%2C-31.5&layer=mapnik",
    ],
    [
      "https://www.documentcloud.org/documents/20059068-a-letter",
      "https://embed.documentcloud.org/documents/20059068-a-letter/?embed=1",
    ],
  ])("%s", (page, frame) => {
    expect(embedFrame(page)?.address).toBe(frame);
  });
});

describe("anything else is a plain link", () => {
  test.each([
    "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com.example.org/watch?v=dQw4w9WgXcQ",
    "https://example.org/https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://user@www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=../../x/abcde",
    "https://www.youtube.com/redirect?q=https://example.org",
    "https://vimeo.com/settings",
    "https://bsky.app/profile/someone/post/../../x",
    "javascript:alert(1)",
    "/film/noon",
    "",
  ])("%s", (page) => {
    expect(embedFrame(page)).toBeNull();
  });

  test("whatever the address, a frame is of a known host by https", () => {
    const hosts = [
      "www.youtube.com",
      "vimeo.com",
      "soundcloud.com",
      "bsky.app",
      "flo.uri.sh",
      "datawrapper.dwcdn.net",
    ];
    const known =
      /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|w\.soundcloud\.com|embed\.bsky\.app|flo\.uri\.sh|datawrapper\.dwcdn\.net)$/;
    const holds = fc.property(
      fc.constantFrom(...hosts),
      fc.webPath(),
      fc.webQueryParameters(),
      (host, path, query) => {
        const frame = embedFrame(`https://${host}${path}?${query}`);
        return frame === null || known.test(frameOrigin(frame));
      },
    );
    expect(fc.check(holds)).toMatchObject({ failed: false });
  });
});
