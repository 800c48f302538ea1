import { readFileSync } from "node:fs";
import { at, colour, glow, sans } from "./style.ts";

/** Outlines of the land (Natural Earth, public domain), rings of degrees: east, north, east, north, … */
const land = readFileSync(new URL("../../pictures/land.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((ring) => ring.split(" ").map(Number));

/** The stations that answer in the transcript, with degrees east and north (about where they stood). */
export const stations: readonly (readonly [name: string, east: number, north: number])[] = [
  ["Cape Canaveral", -80.6, 28.5],
  ["Bermuda", -64.7, 32.3],
  ["Atlantic ship", -30, 8],
  ["Canary Islands", -15.6, 27.8],
  ["Kano", 8.5, 12],
  ["Zanzibar", 39.2, -6.2],
  ["Indian Ocean ship", 62, -20],
  ["Muchea", 116, -31.6],
  ["Woomera", 136.8, -31.2],
  ["Canton Island", -171.7, -2.8],
  ["Hawaii", -159.8, 22.1],
  ["California", -120.5, 34.6],
  ["Guaymas", -110.7, 27.9],
  ["Texas", -97.4, 27.7],
];

/** Degrees to pixels of a map `width` wide that shows the world from 60° south to 70° north. */
export const onMap = (east: number, north: number, width: number): { x: number; y: number } => ({
  x: (((east + 100 + 360) % 360) / 360) * width,
  y: ((70 - north) / 360) * width,
});

/** Where the capsule is: one orbit from Cape Canaveral eastward, `share` from 0 to 1. Inclination 32.5°, the Earth turns 22° meanwhile. */
export const track = (share: number): { east: number; north: number } => {
  const angle = (60 + share * 360) * (Math.PI / 180);
  const north = Math.asin(Math.sin(0.567) * Math.sin(angle)) * (180 / Math.PI);
  const along = Math.atan2(Math.cos(0.567) * Math.sin(angle), Math.cos(angle)) * (180 / Math.PI);
  const start = Math.atan2(Math.cos(0.567) * Math.sin(Math.PI / 3), Math.cos(Math.PI / 3)) * (180 / Math.PI);
  const turned = ((along - start + 720) % 360) - share * 22;
  return { east: ((-80.6 + turned + 540) % 360) - 180, north };
};

/** A ring without jumps: each step goes the short way round the world. Antarctica is left out: its ring would need a seam. */
const ringPath = (ring: readonly number[], width: number): string => {
  const points: { x: number; y: number }[] = [];
  for (let place = 0; place < ring.length; place += 2) {
    const { x, y } = onMap(ring[place] ?? 0, ring[place + 1] ?? 0, width);
    const last = points.at(-1)?.x ?? x;
    points.push({ x: x + Math.round((last - x) / width) * width, y });
  }
  if (points.every((point) => point.y > onMap(0, -58, width).y)) {
    return "";
  }
  return [-width, 0, width]
    .map(
      (shift) =>
        points
          .map((point, place) => `${place === 0 ? "M" : "L"}${at(point.x + shift)} ${at(point.y)}`)
          .join("") + "Z",
    )
    .join("");
};

export const worldMap = (width: number): string => {
  const height = width * 0.38;
  const meridians = Array.from(
    { length: 13 },
    (_, line) => `<path d="M${at((line * width) / 12)} 0V${at(height)}"/>`,
  ).join("");
  const parallels = [60, 30, 0, -30, -60]
    .map((north) => `<path d="M0 ${at(onMap(0, north, width).y)}H${width}"/>`)
    .join("");
  return `<rect width="${width}" height="${height}" fill="#08111f"/><g stroke="#27456b" stroke-opacity="0.35" stroke-width="1" fill="none">${meridians}${parallels}</g>
<path d="${land.map((ring) => ringPath(ring, width)).join("")}" fill="#14263f" stroke="#4c6d92" stroke-opacity="0.75" stroke-width="1.1" fill-rule="evenodd"/>`;
};

/** Where a label stands beside its mark, so that none lies on the capsule's way. */
const labels: Readonly<Record<string, readonly [number, number]>> = {
  "Cape Canaveral": [4, 30],
  Bermuda: [2, -14],
  "Canary Islands": [10, -10],
  "Atlantic ship": [-12, 5],
  Kano: [-4, 26],
  Zanzibar: [-12, 16],
  "Indian Ocean ship": [-12, 18],
  Muchea: [-6, 34],
  Woomera: [4, 28],
  "Canton Island": [10, 22],
  Hawaii: [-12, -8],
  California: [-12, -8],
  Guaymas: [-12, 20],
  Texas: [6, -16],
};

export const stationMarks = (width: number): string =>
  `<defs>${glow("lamp", [
    [0, colour.amber, 0.7],
    [1, colour.amber, 0],
  ])}</defs>${stations
    .map(([name, east, north]) => {
      const { x, y } = onMap(east, north, width);
      const [across, drop] = labels[name] ?? [12, 5];
      const left = across < 0;
      const strong = name === "Muchea";
      return `<circle cx="${at(x)}" cy="${at(y)}" r="16" fill="url(#lamp)"/><circle cx="${at(x)}" cy="${at(y)}" r="3.4" fill="${colour.amber}"/><text x="${at(x + across)}" y="${at(y + drop)}" text-anchor="${left ? "end" : "start"}" font-family="${sans}" font-size="${strong ? 19 : 14}" font-weight="${strong ? 600 : 400}" fill="${strong ? colour.amber : colour.mist}">${name}</text>`;
    })
    .join("")}`;
