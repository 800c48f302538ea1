import { bar, dim, put, type Layer } from "../canvas.ts";
import { seeded } from "../random.ts";
import { atlas, capsule } from "./capsule.ts";
import { chartFrame, chartPaper, creditCard, typedPage } from "./paper.ts";
import { figure, racks, room, shelves, sitters } from "./people.ts";
import { exhaust, fireball, launchPad, seaSky, smoke, sparks, swell } from "./places.ts";
import { ease, height, part, shown, whole, width, type Picture } from "./scene.ts";
import { typed } from "./style.ts";

export const launch: Picture = async () => {
  const pad = await whole(launchPad(width, height));
  const rocket = await part(130, 680, `<g transform="translate(5 4)">${atlas()}</g>`);
  const fires: Layer[] = [await part(220, 330, exhaust(0)), await part(220, 330, exhaust(1))];
  const cloud = await part(width, 280, smoke(width, 280, 3));
  return (frame, { now }) => {
    put(frame, pad);
    const seconds = Math.max(0, now / 1000 - 1.2);
    const rise = 3.2 * seconds ** 1.9;
    const y = 262.3 - rise;
    const fire = fires[Math.floor(now / 84) % 2];
    if (fire !== undefined && seconds > 0) {
      put(frame, fire, { x: 592.5, y: y + 300, scale: 0.56, opacity: ease(now, 1200, 1700), light: true });
    }
    put(frame, rocket, { x: 620.3, y, scale: 0.5 });
    put(frame, cloud, {
      x: 0,
      y: Math.round(640 - ease(now, 1000, 6500) * 176),
      opacity: ease(now, 1000, 3000) * (1 - 0.5 * ease(now, 8000, 15_000)),
    });
  };
};

const portrait =
  (background: string, lampX: number, sitter: string, left: number): Picture =>
  async () => {
    const back = await whole(room(width, height, background, lampX));
    const who = await part(540, 620, `<g transform="translate(16 10) scale(1.16)">${sitter}</g>`);
    return (frame, { now }) => {
      put(frame, back);
      put(frame, who, { x: left, y: 110 + Math.round(Math.sin(now / 1900) * 1.4) });
    };
  };

export const archive = portrait(shelves(width, height, 3), 250, figure("ruth", sitters.ruth), 470);
export const station = portrait(
  racks(width, height, 3),
  1030,
  `<g transform="translate(440 0) scale(-1 1)">${figure("alec", sitters.alec)}</g>`,
  340,
);

const pageLines = [
  ["00 54 28", "CC", "Roger. They have it in good shape."],
  ["00 54 31", "P", "Roger. I do have the lights in sight on the ground. Over."],
  ["00 54 36", "CC", "Roger. Is it just off to your right there?"],
  ["00 54 39", "P", "That's affirmative. Just to my right I can see a big pattern"],
  ["", "", "of lights apparently right on the coast."],
  ["00 54 52", "CC", "Perth and Rockingham, you're seeing there."],
  ["00 54 54", "P", "Roger. The lights show up very well and thank everybody"],
  ["", "", "for turning them on, will you?"],
  ["00 55 00", "CC", "We sure will, John."],
  ["00 55 02", "P", "Very fine. On down farther to the south and inland, I can see"],
  ["", "", "more lights."],
] as const;

/** The transcript itself, the line marked. */
export const page: Picture = async () => {
  const table = await whole(`<rect width="${width}" height="${height}" fill="#10161f"/>`);
  const sheet = await part(
    1180,
    760,
    `<g transform="translate(30 20)">${typedPage(1130, 730, "FRIENDSHIP 7  AIR-GROUND COMMUNICATIONS", pageLines)}</g>`,
  );
  return (frame, { now }) => {
    put(frame, table);
    const y = 60 - Math.round(now / 167);
    put(frame, sheet, { x: 50, y });
    const first = Math.round(y + 20 + 150 + 6 * 46 - 27);
    bar(frame, 290, first, Math.round(790 * ease(now, 2600, 4600)), 38, [245, 187, 102], 0.34);
    bar(frame, 290, first + 46, Math.round(430 * ease(now, 4300, 5600)), 38, [245, 187, 102], 0.34);
  };
};

const pens = ["CABIN PRESSURE", "OXYGEN", "SUIT TEMP", "SEGMENT 51", "CONTROL FUEL"];

/** A chart recorder: five pens, one of which steps up when it should not. */
export const chart: Picture = async () => {
  const paper = await part(width + 160, height, chartPaper(width + 160, height));
  const over = await whole(chartFrame(width, height, pens));
  const random = seeded(12);
  const noise = Array.from({ length: 4000 }, () => random() - 0.5);
  return (frame, { now, length }) => {
    const moved = Math.round(now * 0.024);
    put(frame, paper, { x: -Math.round(moved % 160), y: 0 });
    const step = length * 0.28 * 0.024;
    pens.forEach((_, pen) => {
      let before = 0;
      for (let x = 0; x < 1078; x += 1) {
        const at = Math.floor(moved) + x - 1078;
        const calm =
          Math.sin(at / (70 + pen * 23)) * 9 +
          (noise[(((at >> 2) + pen * 700) % 4000) + (at < 0 ? 3999 : 0)] ?? 0) * 5;
        const y = 170 + pen * 108 + (pen === 3 ? (at > step ? -52 : 0) + calm * 0.12 : calm);
        const top = x === 0 ? y : Math.min(y, before);
        bar(
          frame,
          x,
          top - 1,
          1,
          Math.max(2.4, Math.abs(y - before) * (x === 0 ? 0 : 1) + 2.4),
          pen === 3 ? [176, 52, 28] : [28, 52, 74],
          0.9,
        );
        before = y;
      }
    });
    put(frame, over);
  };
};

/** As they stand in the transcript, every word. */
const calls = [
  "04 44 18   Hello, Cape. Friendship Seven. Over.",
  "04 45 16   Hello, Cape. Friendship Seven. Over.",
  "04 45 41   Hello, Cape. Friendship Seven. Do you receive? Over.",
  "04 46 17   Hello, Cape. Friendship Seven. Do you receive? Over.",
];

/** The fireball, then the dark with the four lines that nobody answered. */
export const fire: Picture = async () => {
  const back = await whole(`<rect width="${width}" height="${height}" fill="#090b12"/>`);
  const heat = await part(1100, 600, fireball(1100, 600));
  const flying = [
    await part(width, height, sparks(width, height, 4)),
    await part(width, height, sparks(width, height, 9)),
  ];
  const ship = await part(
    300,
    220,
    `<g transform="translate(2 10)">${capsule("hot", "#7a4a34", "#1c1210", true)}</g>`,
  );
  const lines = await Promise.all(
    calls.map((call) =>
      part(
        1060,
        60,
        `<text x="0" y="40" font-family="${typed}" font-size="26" fill="#cfc6b4" xml:space="preserve">${call}</text>`,
      ),
    ),
  );
  return (frame, { now, length, said }) => {
    const silence = (said.find((sentence) => sentence.speaker === "nora-quill")?.start ?? length / 3) - 300;
    const burning = 1 - ease(now, silence - 600, silence + 900);
    put(frame, back);
    if (burning > 0) {
      put(frame, heat, {
        x: 130,
        y: 60,
        opacity: burning * (0.88 + 0.12 * Math.sin(Math.floor(now / 167) * 2.4)),
      });
      put(frame, ship, { x: 466, y: 250 + Math.round(Math.sin(now / 90)), opacity: burning });
      flying.forEach((layer, each) => {
        const moved = Math.round((now * (0.9 + each * 0.5)) % width);
        put(frame, layer, { x: moved, y: 0, opacity: burning, light: true });
        put(frame, layer, { x: moved - width, y: 0, opacity: burning, light: true });
      });
    }
    lines.forEach((layer, each) => {
      put(frame, layer, {
        x: 140,
        y: 218 + each * 66,
        opacity: ease(now, silence + 2600 + each * 2300, silence + 3600 + each * 2300),
      });
    });
  };
};

export const sea: Picture = async () => {
  const sky = await whole(seaSky(width, height));
  const ship = await part(
    320,
    340,
    `<g transform="translate(10 20) rotate(-72 150 160)"><g transform="translate(0 60)">${capsule("afloat", "#efe6d4", "#33424c", false)}</g></g>`,
  );
  const swells = [
    await part(1800, 320, swell(1800, 320, "#33657c", "#d9efef", 240, 2)),
    await part(1900, 320, swell(1900, 320, "#1c4a62", "#d9efef", 340, 3)),
  ];
  return (frame, { now }) => {
    put(frame, sky);
    put(frame, ship, { x: 480, y: 214 + Math.round(Math.sin(now / 1300) * 5) });
    swells.forEach((layer, each) => {
      put(frame, layer, {
        x: Math.round(-200 - Math.sin(now / (4200 + each * 900)) * 60 - now * 0.006 * (each + 1)),
        y: 468 + each * 62 + Math.round(Math.sin(now / 1300 + each) * 3),
      });
    });
  };
};

const closing: readonly (readonly [string, readonly string[]])[] = [
  [
    "From the public record",
    [
      "The words of John Glenn, of Gordon Cooper and of the Cap Coms",
      "stand so in the transcript that NASA printed in 1962.",
    ],
  ],
  [
    "Made for this newsroom",
    [
      "Ruth Hallam and Alec Dunmore are invented.",
      "Every voice is synthesised. Every picture is drawn by a program.",
    ],
  ],
  ["Support", ["The Halden Fund for Public Memory"]],
];

export const credits: Picture = async () => {
  const back = await whole(`<rect width="${width}" height="${height}" fill="#060910"/>`);
  const cards = await Promise.all(
    closing.map(([heading, lines]) => whole(creditCard(width, height, heading, lines))),
  );
  return (frame, { now, length }) => {
    put(frame, back);
    const each = (length - 800) / cards.length;
    cards.forEach((card, place) => {
      put(frame, card, { opacity: shown(now, 400 + place * each, 400 + (place + 1) * each, 600) });
    });
    dim(frame, ease(now, length - 500, length));
  };
};
