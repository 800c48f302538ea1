/**
 * Takes the README's pictures from a running newsroom filled with the sample:
 *
 *     npm start                                            in one terminal
 *     node docs/pictures/take.mjs http://localhost:4000    in another
 */
import { chromium } from "playwright-core";
import sharp from "sharp";

const origin = process.argv[2] ?? "http://localhost:4000";

/** The path of the moment of these sentences, made as a reader makes it. */
async function shareMoment(work, from, to) {
  const page = await (await fetch(origin + work)).text();
  const cut = /data-cut="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ cut, from: String(from), to: String(to) });
  const answer = await fetch(`${origin}/moment`, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("location");
}

const pictures = [
  { name: "front", path: "/", scheme: "light" },
  { name: "film", path: "/film/the-lights-left-on", scheme: "light" },
  { name: "night", path: "/", scheme: "dark" },
  { name: "episode", path: "/episode/three-dots-on-a-page", scheme: "light", listen: true },
  { name: "search", path: "/search?q=%22the+lights%22", scheme: "light" },
  { name: "moment", path: await shareMoment("/film/the-lights-left-on", 22, 26), scheme: "light" },
  {
    name: "story",
    path: "/story/the-night-a-city-left-its-lights-on",
    scheme: "light",
    open: ".check-mark",
  },
  { name: "corrections", path: "/corrections", scheme: "light", height: 600 },
  { name: "phone", path: "/film/the-lights-left-on", scheme: "dark", width: 390, height: 844 },
];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const { name, path, scheme, width = 1280, height = 800, open, listen } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(origin + path, { waitUntil: "networkidle" });
  // The type is there from the second page on, however slow the machine.
  await page.evaluate(() => document.fonts.load('1em "Source Serif"'));
  await page.reload({ waitUntil: "networkidle" });
  await page.evaluate(() => scrollTo(0, 0));
  if (open !== undefined) {
    await page
      .locator(open)
      .first()
      .evaluate((mark) => scrollBy(0, mark.getBoundingClientRect().top - 300));
    await page.locator(open).first().click();
    await page.waitForTimeout(500);
  }
  if (listen) {
    await page.locator("[data-listen-play]").first().click();
    await page.locator(".newsreel-dock").waitFor();
    await page.waitForTimeout(1500);
  }
  const picture = await page.screenshot();
  await sharp(picture)
    .resize({ width: Math.min(width, 1120) })
    .webp({ quality: 80, effort: 6 })
    .toFile(`${import.meta.dirname}/${name}.webp`);
  await page.close();
}
await browser.close();
