/**
 * Takes the README's pictures of the studio from a newsroom that is filled with the sample and has no staff yet. The link is
 * the one that the first start prints; what the board shows is put there first:
 *
 *     DATA_DIR=./pictures PORT=4001 npm start                             in one terminal
 *     node docs/pictures/take-studio.mjs http://localhost:4001/studio/link#…    in another
 */
import { chromium } from "playwright-core";
import sharp from "sharp";

const link = process.argv[2] ?? "";
const { origin } = new URL(link);

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
page.setDefaultTimeout(60_000);

/** Becomes the first administrator; a passkey would need a device. */
async function signIn() {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Ada Marsh");
  await page.getByLabel("Mail address").fill("ada.marsh@long-record.example.org");
  await page.getByText("Use a password instead").click();
  await page.getByLabel("Password", { exact: true }).fill("four words for pictures");
  await page.getByLabel("Password, once more").fill("four words for pictures");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByRole("heading", { name: "Ada Marsh" }).waitFor();
}

/** Changes something over the newsroom's API, as the studio does. */
const change = (path, body) =>
  page.evaluate(
    async ([address, content]) => {
      const answer = await fetch(`/api${address}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-newsreel": "1" },
        body: content,
      });
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
      return await answer.json();
    },
    [path, JSON.stringify(body)],
  );

/** Work that a board of a week has on it: the headline, what it is about, how far it is, in how many days it is due. */
const works = [
  ["The Bridge That Hummed", "An inspector on the sound that nobody wrote down.", "pitch"],
  ["What the Dam Keepers Counted", "Eleven years of readings, in one hand.", "edit", 2],
  ["The Keeper’s Last Log", "The lighthouse, on the night it was switched off.", "check", 1],
  ["Oranges in the Street", "Valencia, after the river went.", "check", 3],
  ["The Boat on the Avenue", "1937, from the second floor.", "legal", 4],
];

async function fillBoard() {
  for (const [headline, pitch, stage, days] of works) {
    const { id } = await change("/pitches", { headline, pitch });
    const due = days === undefined ? {} : { dueOn: dayIn(days) };
    if (stage !== "pitch") await change("/board/changes", { storyIds: [id], change: { stage, ...due } });
  }
}

const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What has to be pressed before a screen shows what it is for. */
const screens = {
  story: () => openStory("The Night a City Left Its Lights On"),
  board: async () => {
    await page.goto(`${origin}/studio/stories`);
    await page.getByText("The Keeper’s Last Log").waitFor();
  },
  editor: async () => {
    await openStory("The Night a City Left Its Lights On");
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await page.getByLabel("Search the spoken words").fill("the lights show up very well");
    await page.getByRole("button", { name: "Select the words" }).first().click();
    await page.getByRole("button", { name: "Insert as quotation" }).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  },
  check: async () => {
    await openStory("The Night a City Left Its Lights On");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByRole("radio", { name: "Fact-check" }).click();
    await page.locator(".claim").first().waitFor();
    await page.getByText("Word for word").first().scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, 0));
  },
  recording: async () => {
    await page.goto(`${origin}/studio/recordings`);
    await page.getByRole("link", { name: "The Lights Left On" }).first().click();
    await page.getByRole("heading", { name: "The Lights Left On" }).first().waitFor();
  },
};

async function openStory(headline) {
  await page.goto(`${origin}/studio/stories`);
  await page.getByRole("link", { name: headline }).first().click();
  await page.locator("[contenteditable=true]").first().waitFor();
}

const pictures = [
  { name: "studio-board", screen: "board", scheme: "light" },
  { name: "studio-editor", screen: "editor", scheme: "light" },
  { name: "studio-check", screen: "check", scheme: "light" },
  { name: "studio-recording", screen: "recording", scheme: "light" },
  { name: "studio-night", screen: "editor", scheme: "dark" },
  { name: "studio-phone-board", screen: "board", scheme: "light", width: 390, height: 844 },
  { name: "studio-phone-editor", screen: "story", scheme: "dark", width: 390, height: 844 },
];

await signIn();
await fillBoard();
for (const { name, screen, scheme, width = 1440, height = 900 } of pictures) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  await screens[screen]();
  await page.waitForTimeout(3000);
  await sharp(await page.screenshot())
    .resize({ width: Math.min(width, 1120) })
    .webp({ quality: 80, effort: 6 })
    .toFile(`${import.meta.dirname}/${name}.webp`);
}
await browser.close();
