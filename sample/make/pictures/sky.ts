import { seeded } from "../random.ts";
import { at, blur, colour, fade, glow } from "./style.ts";

/** Stars over a rectangle: many faint ones, a few bright ones with a halo. */
export const stars = (width: number, height: number, count: number, seed: number): string => {
  const random = seeded(seed);
  const tints = ["#ffffff", "#dfe9ff", "#fff1d8", "#cfe0ff"];
  let drawn = `<defs>${glow("halo", [
    [0, "#dfe9ff", 0.34],
    [0.25, "#cfe0ff", 0.1],
    [1, "#cfe0ff", 0],
  ])}</defs>`;
  for (let star = 0; star < count; star += 1) {
    const x = random() * width;
    const y = random() * height;
    const bright = random() ** 6;
    const tint = tints[Math.floor(random() * tints.length)] ?? "#ffffff";
    drawn += `<circle cx="${at(x)}" cy="${at(y)}" r="${(0.5 + bright * 1.6).toFixed(2)}" fill="${tint}" opacity="${(0.28 + bright * 0.7).toFixed(2)}"/>`;
    if (bright > 0.55) {
      drawn += `<circle cx="${at(x)}" cy="${at(y)}" r="${at(5 + bright * 9)}" fill="url(#halo)"/>`;
    }
  }
  return drawn;
};

/** A dark sky with a faint band of haze across it. */
export const nightSky = (width: number, height: number, seed: number, count = 420): string => `<defs>
${fade("sky", [
  [0, colour.ink],
  [0.6, colour.night],
  [1, colour.deep],
])}
${blur("haze", width / 14)}</defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<g filter="url(#haze)" opacity="0.5"><ellipse cx="${width * 0.62}" cy="${height * 0.3}" rx="${width * 0.5}" ry="${height * 0.09}" fill="#2d466d" transform="rotate(-24 ${width * 0.62} ${height * 0.3})"/>
<ellipse cx="${width * 0.78}" cy="${height * 0.18}" rx="${width * 0.22}" ry="${height * 0.05}" fill="#5a5f7c" transform="rotate(-24 ${width * 0.78} ${height * 0.18})"/></g>
${stars(width, height, count, seed)}`;

export interface Limb {
  /** Middle of the planet's disc, pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Colours of the planet near its edge and deep inside, and of the air. */
  readonly edge: string;
  readonly inside: string;
  readonly air: string;
  /** How thick the air looks, as a share of the radius. */
  readonly thickness: number;
}

/** A planet seen from close by: its curved edge with the lit air above it. */
export const limb = (planet: Limb, name: string): string => {
  const outer = planet.radius * (1 + planet.thickness);
  const rim = 1 / (1 + planet.thickness);
  return `<defs>
${glow(`${name}air`, [
  [rim * 0.985, planet.air, 0],
  [rim * 0.9985, planet.air, 0.5],
  [rim, "#ffffff", 0.92],
  [rim + (1 - rim) * 0.12, planet.air, 0.75],
  [rim + (1 - rim) * 0.45, planet.air, 0.2],
  [1, planet.air, 0],
])}
${glow(`${name}disc`, [
  [0, planet.inside],
  [0.93, planet.inside],
  [0.985, planet.edge],
  [1, planet.edge],
])}</defs>
<circle cx="${planet.x}" cy="${planet.y}" r="${planet.radius}" fill="url(#${name}disc)"/>
<circle cx="${planet.x}" cy="${planet.y}" r="${outer}" fill="url(#${name}air)"/>`;
};

/** Streaks of cloud lying on the planet, thinner towards its edge. */
export const clouds = (
  planet: Limb,
  width: number,
  height: number,
  seed: number,
  tint: string,
  strength: number,
): string => {
  const top = planet.y - planet.radius;
  return `<defs><clipPath id="cloudclip${seed}"><circle cx="${planet.x}" cy="${planet.y}" r="${planet.radius * 0.9985}"/></clipPath>
<filter id="cloud${seed}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.004 0.028" numOctaves="5" seed="${seed}"/>
<feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  1.9 0.9 0 0 -1.25"/></filter>
<linearGradient id="cloudfade${seed}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="0.25" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0.5"/></linearGradient>
<mask id="cloudmask${seed}"><rect x="0" y="${top}" width="${width}" height="${height}" fill="url(#cloudfade${seed})"/></mask></defs>
<g clip-path="url(#cloudclip${seed})"><g mask="url(#cloudmask${seed})" opacity="${strength}"><rect x="0" y="${top}" width="${width}" height="${height}" fill="${tint}" filter="url(#cloud${seed})"/></g></g>`;
};
