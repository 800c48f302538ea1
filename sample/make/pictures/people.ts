import { seeded } from "../random.ts";
import { at, blur, colour, fade, glow } from "./style.ts";

interface Sitter {
  readonly hair: string;
  readonly skin: string;
  readonly skinShade: string;
  readonly coat: string;
  readonly coatShade: string;
  readonly collar: string;
  readonly style: "bun" | "short" | "bald" | "bob" | "waves" | "cap";
  readonly glasses: boolean;
  readonly beard: boolean;
}

/** An abstract head and shoulders, no face, lit from the left; about 440 by 520, the neck at (220, 330). */
export const figure = (name: string, sitter: Sitter): string => `<defs>
${fade(
  `${name}skin`,
  [
    [0, sitter.skin],
    [0.52, sitter.skin],
    [0.62, sitter.skinShade],
    [1, sitter.skinShade],
  ],
  true,
)}
${fade(
  `${name}coat`,
  [
    [0, sitter.coat],
    [0.45, sitter.coat],
    [1, sitter.coatShade],
  ],
  true,
)}
${fade(
  `${name}hair`,
  [
    [0, sitter.hair],
    [0.5, sitter.hair],
    [1, "#0b0f16"],
  ],
  true,
)}</defs>
${behind(name, sitter.style)}
<path d="M20 520 Q24 402 118 376 L186 352 Q220 372 254 352 L322 376 Q416 402 420 520z" fill="url(#${name}coat)"/>
<path d="M184 268 h72 v84 q-36 34 -72 0z" fill="${sitter.skinShade}"/>
<path d="M186 350 L220 404 L254 350 L268 356 L228 452 L212 452 L172 356z" fill="${sitter.collar}"/>
<path d="M150 178 Q150 96 220 94 Q290 96 290 178 Q292 246 262 284 Q240 310 220 310 Q200 310 178 284 Q148 246 150 178z" fill="url(#${name}skin)"/>
<path d="M222 178 q16 34 12 50 q-5 8 -17 6" fill="none" stroke="${sitter.skinShade}" stroke-width="3" stroke-opacity="0.8"/>
<path d="M200 266 q20 9 40 0" fill="none" stroke="${sitter.skinShade}" stroke-width="3" stroke-opacity="0.9"/>
${sitter.beard ? `<path d="M154 224 Q160 310 220 330 Q280 310 287 224 Q272 262 240 256 Q220 246 198 256 Q168 262 154 224z" fill="url(#${name}hair)"/>` : ""}
${inFront(name, sitter.style)}
${sitter.glasses ? `<g fill="none" stroke="#1a2028" stroke-width="4"><circle cx="190" cy="196" r="23"/><circle cx="249" cy="196" r="23"/><path d="M213 192 q7 -6 13 0 M167 192 L150 186 M272 192 L289 186"/></g>` : ""}`;

const behind = (name: string, style: Sitter["style"]): string => {
  switch (style) {
    case "bun":
      return `<circle cx="250" cy="78" r="36" fill="url(#${name}hair)"/>`;
    case "bob":
      return `<path d="M132 190 Q126 72 220 70 Q314 72 308 190 L312 288 Q220 320 128 288z" fill="url(#${name}hair)"/>`;
    case "waves":
      return `<path d="M128 190 Q118 66 220 66 Q322 66 312 190 Q336 270 306 344 Q220 372 134 344 Q104 270 128 190z" fill="url(#${name}hair)"/>`;
    case "short":
    case "bald":
    case "cap":
      return "";
    default:
      return style satisfies never;
  }
};

const inFront = (name: string, style: Sitter["style"]): string => {
  switch (style) {
    case "bun":
    case "bob":
    case "waves":
      return `<path d="M146 196 Q140 78 222 76 Q302 78 294 196 Q282 130 236 118 Q190 150 160 152 Q150 168 146 196z" fill="url(#${name}hair)"/>`;
    case "short":
      return `<path d="M146 184 Q138 74 222 76 Q304 78 294 184 Q288 138 270 126 Q214 136 172 122 Q152 146 146 184z" fill="url(#${name}hair)"/>`;
    case "bald":
      return `<path d="M147 196 q-6 -40 10 -66 q-2 30 -2 66z M293 196 q6 -40 -10 -66 q2 30 2 66z" fill="url(#${name}hair)"/>`;
    case "cap":
      return `<path d="M140 158 Q140 74 222 72 Q302 74 300 158z" fill="url(#${name}hair)"/><path d="M128 158 q92 -26 184 0 l6 16 q-98 -22 -196 0z" fill="#0b1019"/>`;
    default:
      return style satisfies never;
  }
};

/** Shelves of archive boxes in the dark behind a sitter. */
export const shelves = (width: number, height: number, seed: number): string => {
  const random = seeded(seed);
  const tints = ["#3b4a5c", "#4a4a4c", "#5a4a3c", "#2f4358", "#514437"];
  let drawn = `<rect width="${width}" height="${height}" fill="#121a26"/>`;
  const rows = 4;
  for (let row = 0; row < rows; row += 1) {
    const floor = ((row + 1) * height) / rows - 8;
    for (let x = -20; x < width;) {
      const wide = 34 + random() * 46;
      const high = height / rows - 34 - random() * 22;
      drawn += `<rect x="${at(x)}" y="${at(floor - high)}" width="${at(wide - 5)}" height="${at(high)}" rx="2" fill="${tints[Math.floor(random() * tints.length)]}"/><rect x="${at(x + wide * 0.25)}" y="${at(floor - high * 0.6)}" width="${at(wide * 0.42)}" height="${at(high * 0.2)}" fill="#d8cfbd" opacity="0.5"/>`;
      x += wide + (random() < 0.12 ? 40 : 0);
    }
    drawn += `<rect y="${at(floor)}" width="${width}" height="9" fill="#0a0f18"/>`;
  }
  return `<g>${drawn}</g>`;
};

/** Racks of receivers with dials and lamps. */
export const racks = (width: number, height: number, seed: number): string => {
  const random = seeded(seed);
  let drawn = `<rect width="${width}" height="${height}" fill="#0d151f"/>`;
  const wide = width / 5;
  for (let rack = 0; rack < 5; rack += 1) {
    const x = rack * wide + 6;
    drawn += `<rect x="${at(x)}" y="0" width="${at(wide - 12)}" height="${height}" fill="#1d2b39" stroke="#0a1018" stroke-width="4"/>`;
    for (let y = 14; y < height;) {
      const high = 58 + random() * 74;
      drawn += `<rect x="${at(x + 10)}" y="${at(y)}" width="${at(wide - 32)}" height="${at(high - 8)}" rx="3" fill="#26384a" stroke="#3d556c" stroke-width="1.5"/>${panel(random, x + 10, y, wide - 32, high - 8)}`;
      y += high;
    }
  }
  return drawn;
};

const panel = (random: () => number, x: number, y: number, wide: number, high: number): string => {
  const kind = random();
  if (kind < 0.4) {
    const radius = Math.min(high * 0.36, 30);
    return [0.26, 0.72]
      .map((place) => {
        const centre = x + wide * place;
        const turn = -0.9 + random() * 1.8;
        return `<circle cx="${at(centre)}" cy="${at(y + high / 2)}" r="${at(radius)}" fill="#e9dfc8" opacity="0.82"/><path d="M${at(centre)} ${at(y + high / 2 + radius * 0.4)} L${at(centre + Math.sin(turn) * radius * 0.95)} ${at(y + high / 2 + radius * 0.4 - Math.cos(turn) * radius)}" stroke="#9a3a22" stroke-width="2.4"/>`;
      })
      .join("");
  }
  return Array.from({ length: 10 }, (_, lamp) => {
    const lit = random() < 0.3;
    return `<circle cx="${at(x + 16 + (lamp % 5) * ((wide - 30) / 4.4))}" cy="${at(y + high * (lamp < 5 ? 0.34 : 0.7))}" r="4.6" fill="${lit ? colour.amber : "#0d151f"}" opacity="${lit ? 0.95 : 0.8}"/>`;
  }).join("");
};

/** A room behind a sitter: out of focus, dark towards the edges, a lamp at one side. */
export const room = (width: number, height: number, background: string, lampX: number): string => `<defs>
${blur("far", 5)}${glow("lamplight", [
  [0, "#ffdf9f", 0.85],
  [0.3, "#f5bb66", 0.34],
  [1, "#f5bb66", 0],
])}
${glow("vignette", [
  [0, "#05080e", 0],
  [0.55, "#05080e", 0.12],
  [1, "#05080e", 0.86],
])}</defs>
<g filter="url(#far)">${background}</g><rect width="${width}" height="${height}" fill="#0a1424" opacity="0.38"/>
<circle cx="${lampX}" cy="${height * 0.3}" r="${height * 0.72}" fill="url(#lamplight)" opacity="0.6"/>
<path d="M${lampX - 46} ${height * 0.34} L${lampX - 24} ${height * 0.2} h48 L${lampX + 46} ${height * 0.34}z" fill="#ffe3ae"/><rect x="${lampX - 3}" y="${height * 0.34}" width="6" height="${height * 0.6}" fill="#2a2118"/>
<ellipse cx="${width / 2}" cy="${height / 2}" rx="${width * 0.72}" ry="${height * 0.82}" fill="url(#vignette)"/>`;

const sitter = (
  hair: string,
  skin: readonly [string, string],
  coat: readonly [string, string],
  collar: string,
  style: Sitter["style"],
  glasses = false,
  beard = false,
): Sitter => ({
  hair,
  skin: skin[0],
  skinShade: skin[1],
  coat: coat[0],
  coatShade: coat[1],
  collar,
  style,
  glasses,
  beard,
});

const fair = ["#d9a184", "#8a553f"] as const;
const ruddy = ["#cf9372", "#7a4630"] as const;
const olive = ["#c18b65", "#6d4229"] as const;
const brown = ["#8a5a3e", "#472a1b"] as const;

/** Everybody whom the sample draws; all of them invented. */
export const sitters = {
  ruth: sitter("#c9c3ba", fair, ["#2e5560", "#122a33"], "#e9dfcc", "bun", true),
  alec: sitter("#b9b2a8", ruddy, ["#5a4636", "#2a1f18"], "#8fa7b5", "bald", false, true),
  peter: sitter("#a9a49b", fair, ["#e4ddcf", "#8f8a80"], "#33475c", "short", true),
  samuel: sitter("#26201d", brown, ["#34506b", "#16263a"], "#efe6d5", "short", true, true),
  miriam: sitter("#57473d", olive, ["#5c2f38", "#2b1419"], "#e9dfcc", "bob"),
  dolores: sitter("#8a6f5c", fair, ["#263a55", "#101c2e"], "#f0c98c", "waves"),
  walter: sitter("#9b958c", ruddy, ["#4a4f46", "#20241f"], "#d8cfbd", "cap", true),
  lottie: sitter("#dcd7ce", fair, ["#7a5664", "#382530"], "#efe6d5", "bob", true),
  harold: sitter("#7d756c", ruddy, ["#6b5a3f", "#33291b"], "#c9d3d8", "bald", true),
  ewan: sitter("#8f8a84", ruddy, ["#1d3047", "#0b1626"], "#1d3047", "cap", false, true),
  ingrid: sitter("#d8c08f", fair, ["#46606b", "#1d2d35"], "#efe6d5", "bun"),
  rosa: sitter("#2b211d", olive, ["#8a4a3a", "#3f1f18"], "#efe6d5", "waves"),
  owen: sitter("#4d3a2c", fair, ["#3d5a4c", "#1a2a23"], "#d8cfbd", "short", false, true),
  hinnerk: sitter("#b4aea5", ruddy, ["#2f3f52", "#131d2a"], "#c98a3c", "cap", false, true),
  amparo: sitter("#3a2c28", olive, ["#a85a35", "#522816"], "#efe6d5", "bun"),
} as const satisfies Record<string, Sitter>;
