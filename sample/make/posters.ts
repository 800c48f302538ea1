import sharp from "sharp";
import * as people from "./pictures/poster-people.ts";
import * as places from "./pictures/poster-places.ts";
import { svg } from "./pictures/style.ts";

const { portrait } = people;

/** What stands on the poster of each recording, by its slug. */
export const posters: Readonly<Record<string, () => string>> = {
  "the-lights-left-on": places.lightsLeftOn,
  "the-finger-on-the-line": () => portrait({ sitter: "ruth", behind: people.boxes(), left: 640 }),
  "seven-minutes-at-muchea": () =>
    portrait({ sitter: "alec", behind: people.receivers(), left: 300, fromRight: true }),
  "thirteen-minutes": places.moonLanding,
  "what-the-needles-said": places.gauges,
  "good-night-from-the-moon": places.earthrise,
  "with-malice-toward-none": places.dome,
  "one-third-of-a-nation": places.rainCrowd,
  "the-cold-morning": places.winterMorning,
  "high-water-1937": places.flood,
  "many-things-to-say": places.ballot,
  "with-charity-for-all": places.dome,
  "a-lamp-left-on": () =>
    portrait({ sitter: "alec", behind: people.receivers(), left: 700, softness: 5, dark: 0.25 }),
  "three-dots-on-a-page": () =>
    portrait({ sitter: "ruth", behind: people.boxes(), left: 240, fromRight: true, softness: 5, dark: 0.2 }),
  "numbers-on-a-wall": () =>
    portrait({ sitter: "peter", behind: people.consoles(), left: 660, softness: 9, dark: 0.2 }),
  "the-square-and-the-round": () =>
    portrait({ sitter: "samuel", behind: people.board(), left: 480, softness: 3, dark: 0.16 }),
  "one-sentence-left": () =>
    portrait({ sitter: "miriam", behind: people.library(), left: 700, softness: 6, dark: 0.22 }),
  "writing-for-the-ear": () =>
    portrait({ sitter: "dolores", behind: people.hall(), left: 660, softness: 4, dark: 0.12 }),
  "the-door-to-door-count": () =>
    portrait({
      sitter: "walter",
      behind: people.census(),
      left: 240,
      fromRight: true,
      softness: 5,
      dark: 0.42,
    }),
  "the-boat-on-the-avenue": () =>
    portrait({ sitter: "lottie", behind: people.floodBehind(), left: 780, softness: 6, dark: 0.14 }),
  "asking-the-water-to-wait": () =>
    portrait({ sitter: "harold", behind: people.dam(), left: 140, softness: 4, dark: 0.18 }),
  "forty-one-panes": () =>
    portrait({ sitter: "ewan", behind: people.lens(), left: 780, softness: 3, dark: 0.08 }),
  "the-bridge-that-would-not-lie-still": () =>
    portrait({ sitter: "ingrid", behind: people.twistedBridge(), left: 520, softness: 4, dark: 0.14 }),
  "thirty-two-cents": () =>
    portrait({ sitter: "rosa", behind: people.loom(), left: 260, fromRight: true, softness: 4, dark: 0.2 }),
  "a-camera-at-the-window": () =>
    portrait({ sitter: "owen", behind: people.television(), left: 780, softness: 4, dark: 0.06 }),
  "der-deich-und-die-nacht": () =>
    portrait({ sitter: "hinnerk", behind: people.dike(), left: 120, softness: 4, dark: 0.1 }),
  "el-rio-que-se-fue": () =>
    portrait({ sitter: "amparo", behind: people.dryRiver(), left: 640, softness: 5, dark: 0.08 }),
};

/** The poster of a recording as a JPEG, 1600 by 900. */
export const drawPoster = async (slug: string): Promise<Buffer> => {
  const draw = posters[slug];
  if (draw === undefined) {
    throw new Error(`${slug} has no poster`);
  }
  return await sharp(Buffer.from(svg(places.wide, places.high, draw())))
    .flatten({ background: "#060910" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
};
