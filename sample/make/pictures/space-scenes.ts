import { dim, put } from "../canvas.ts";
import { seeded } from "../random.ts";
import { capsule } from "./capsule.ts";
import { cityLights } from "./city.ts";
import { onMap, stationMarks, track, worldMap } from "./map.ts";
import { soft, titleCard } from "./paper.ts";
import { ease, height, part, shown, whole, width, type Picture } from "./scene.ts";
import { clouds, limb, nightSky, type Limb } from "./sky.ts";
import { colour } from "./style.ts";

const nightEarth: Limb = {
  x: 640,
  y: 2800,
  radius: 2330,
  edge: "#0d2342",
  inside: "#050a14",
  air: "#5fa4e8",
  thickness: 0.035,
};
const dayEarth: Limb = {
  x: 640,
  y: 2760,
  radius: 2330,
  edge: "#3f7fb8",
  inside: "#123a66",
  air: "#7cc0ff",
  thickness: 0.03,
};
const duskEarth: Limb = {
  x: 640,
  y: 2790,
  radius: 2330,
  edge: "#1a1420",
  inside: "#06070d",
  air: "#ff9a4a",
  thickness: 0.03,
};

const overEarth = (planet: Limb, seed: number, cloud: string, strength: number, starCount = 230): string =>
  nightSky(width, height, seed, starCount) +
  limb(planet, `limb${seed}`) +
  clouds(planet, width, 300, seed, cloud, strength);

const whiteCapsule = (name: string): Promise<Awaited<ReturnType<typeof part>>> =>
  part(
    300,
    220,
    `<g transform="translate(4 10) rotate(-6 150 100)">${capsule(name, "#ece6d8", "#1c2733", true)}</g>`,
  );

/** The night above Perth; the title comes and goes; a moving star is the capsule. */
export const night: Picture = async () => {
  const sky = await whole(overEarth(nightEarth, 7, "#9fc3e8", 0.3));
  const title = await whole(titleCard(width, height));
  const star = await part(40, 40, soft(20, "#ffe2ae", 1));
  return (frame, { now, length }) => {
    put(frame, sky);
    const share = ease(now, length * 0.1, length * 0.98);
    put(frame, star, {
      x: 120 + share * 1010.5,
      y: 330.5 - Math.sin(share * 3) * 190,
      opacity: shown(now, 2500, length, 2500),
      light: true,
    });
    put(frame, title, { opacity: shown(now, length - 6400, length - 300, 1400) });
  };
};

export const orbit: Picture = async () => {
  const sky = await whole(overEarth(dayEarth, 11, "#ffffff", 0.62, 120));
  const ship = await whiteCapsule("day");
  return (frame, { now, length }) => {
    put(frame, sky);
    put(frame, ship, { x: 700.3 - (now / length) * 120, y: 170.3 + (now / length) * 16, scale: 1.2 });
  };
};

export const orbitNight: Picture = async () => {
  const sky = await whole(overEarth({ ...nightEarth, air: "#6f8fd0" }, 23, "#8fa9cc", 0.26));
  const ship = await part(
    300,
    220,
    `<g transform="translate(4 10) rotate(3 150 100)">${capsule("dark", "#8fa3b8", "#0d141d", true)}</g>`,
  );
  return (frame, { now, length }) => {
    put(frame, sky);
    put(frame, ship, { x: 560.3 + (now / length) * 100, y: 176.3, scale: 1.1 });
  };
};

/** The sun goes down behind the edge of the world. */
export const sunset: Picture = async () => {
  const sky = await whole(overEarth(duskEarth, 31, "#e8b08a", 0.16, 160));
  const sun = await part(900, 900, soft(450, "#ffb15c", 0.95));
  const ground = await whole(limb(duskEarth, "ground") + clouds(duskEarth, width, 300, 31, "#e8b08a", 0.14));
  const ship = await part(
    300,
    220,
    `<g transform="translate(4 10) rotate(-4 150 100)">${capsule("dusk", "#e9a56c", "#120d10", true)}</g>`,
  );
  return (frame, { now, length }) => {
    const share = now / length;
    put(frame, sky);
    put(frame, sun, { x: 430.5, y: 20.5 + share * 150, opacity: 1 - share * 0.72, light: true });
    put(frame, ground);
    put(frame, ship, { x: 300.4 + share * 60, y: 190.4, scale: 0.9 });
  };
};

/** Whole pixels, twelve a second: a slow pan that an encoder can follow without loss. */
const crawl = (now: number, pixelsPerSecond = 12): number => Math.round((now / 1000) * pixelsPerSecond);

/** Perth and Rockingham from above; the camera passes over them. */
export const perth: Picture = async () => {
  const city = await part(1640, height, cityLights(1640, height, 5));
  return (frame, { now }) => {
    put(frame, city, { x: -crawl(now), y: 0 });
  };
};

/** The same lights once more, until the night takes them. */
export const lights: Picture = async () => {
  const city = await part(1640, height, cityLights(1640, height, 5));
  return (frame, { now, length }) => {
    put(frame, city, { x: -150 - crawl(now, 6), y: 0 });
    dim(frame, 0.8 * ease(now, length - 5200, length - 700));
  };
};

/** The first sunrise, and the specks that shone around the capsule. */
export const particles: Picture = async () => {
  const sky = await whole(
    overEarth({ ...dayEarth, edge: "#16335c", inside: "#070d1a", air: "#ffcf8a" }, 41, "#ffe0b8", 0.2, 130),
  );
  const sun = await part(700, 700, soft(350, "#ffd08a", 0.9));
  const speck = await part(28, 28, soft(14, "#d9f0c8", 1));
  const random = seeded(97);
  const specks = Array.from({ length: 130 }, () => ({
    x: random() * 1500,
    y: random() * 640,
    speed: 8 + random() * 26,
    size: 0.25 + random() ** 3 * 1.1,
    phase: random() * 6.28,
  }));
  return (frame, { now, length }) => {
    put(frame, sky);
    put(frame, sun, {
      x: 560.5,
      y: 120.5 - ease(now, 0, length) * 60,
      opacity: 0.3 + 0.6 * ease(now, 0, length * 0.7),
      light: true,
    });
    const come = ease(now, 800, 4200);
    for (const each of specks) {
      const x = ((each.x + (now / 1000) * each.speed) % 1500) - 100;
      const y = each.y + Math.sin(now / 2600 + each.phase) * 9;
      put(frame, speck, {
        x,
        y,
        scale: each.size,
        opacity: come * (0.55 + 0.4 * Math.sin(now / 900 + each.phase)),
        light: true,
      });
    }
  };
};

/** The ring of stations; the capsule draws its way over them. */
export const network: Picture = async () => {
  const wide = 1780;
  const map = await part(
    wide,
    height,
    `<rect width="${wide}" height="${height}" fill="#08111f"/><g transform="translate(0 24)">${worldMap(wide)}${stationMarks(wide)}</g>`,
  );
  const dot = await part(12, 12, `<circle cx="6" cy="6" r="2.4" fill="${colour.paper}"/>`);
  const ship = await part(90, 90, soft(45, "#ffe2ae", 1));
  return (frame, { now, length }) => {
    const far = ease(now, 600, length * 0.97) * 0.62;
    const head = onMapAt(far, wide);
    const x = -Math.round(Math.max(0, Math.min(wide - width, head.x - 560)));
    put(frame, map, { x, y: 0 });
    for (let step = 0; step <= far; step += 0.0042) {
      const place = onMapAt(step, wide);
      put(frame, dot, { x: place.x + x - 6, y: place.y - 6, opacity: 0.85 });
    }
    put(frame, ship, { x: head.x + x - 45, y: head.y - 45, light: true });
  };
};

const onMapAt = (share: number, wide: number): { x: number; y: number } => {
  const place = track(share);
  const { x, y } = onMap(place.east, place.north, wide);
  return { x, y: y + 24 };
};
