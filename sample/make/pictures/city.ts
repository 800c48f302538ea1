import { seeded } from "../random.ts";
import { at, blur, glow } from "./style.ts";

/**
 * Perth and Rockingham from above at night: a dark coast (the sea on the left), streets as rows of lamps that thin out
 * inland, the river left dark. Drawn from chance numbers, not from a chart.
 */
export const cityLights = (width: number, height: number, seed: number): string => {
  const random = seeded(seed);
  const coast = (y: number): number =>
    width * 0.3 + Math.sin(y / 170) * 42 + Math.sin(y / 61 + 1) * 12 + (y - height / 2) * 0.06;
  const river = (x: number): number =>
    height * 0.46 + Math.sin((x - width * 0.3) / 90) * 36 + (x - width * 0.3) * 0.1;
  const towns = [
    { x: width * 0.46, y: height * 0.36, spread: 190, lamps: 4200 },
    { x: width * 0.4, y: height * 0.56, spread: 120, lamps: 900 },
    { x: width * 0.36, y: height * 0.9, spread: 46, lamps: 420 },
    { x: width * 0.72, y: height * 0.26, spread: 46, lamps: 90 },
    { x: width * 0.78, y: height * 0.66, spread: 38, lamps: 70 },
    { x: width * 0.62, y: height * 0.8, spread: 30, lamps: 46 },
  ];
  const tints = ["#ffd590", "#f5bb66", "#ffe9c4", "#f0a04e"];
  let lamps = "";
  let halos = "";
  for (const town of towns) {
    halos += `<circle cx="${at(town.x)}" cy="${at(town.y)}" r="${at(town.spread * 1.7)}" fill="url(#townglow)" opacity="0.5"/>`;
    const turn = random() * 0.5 - 0.1;
    for (let lamp = 0; lamp < town.lamps; lamp += 1) {
      const reach = (random() + random() + random() - 1.5) * town.spread * 1.5;
      const across = (random() + random() + random() - 1.5) * town.spread * 1.35;
      const street = random() < 0.62;
      const u = street && random() < 0.5 ? Math.round(reach / 17) * 17 : reach;
      const v = street && u === reach ? Math.round(across / 17) * 17 : across;
      const x = town.x + u * Math.cos(turn) - v * Math.sin(turn);
      const y = town.y + u * Math.sin(turn) + v * Math.cos(turn);
      const wet =
        x < coast(y) + 5 || (Math.abs(y - river(x)) < 9 + (x < width * 0.44 ? 9 : 0) && x < width * 0.62);
      if (!wet) {
        const bright = random() ** 3;
        lamps += `<circle cx="${at(x)}" cy="${at(y)}" r="${(0.55 + bright * 1.35).toFixed(2)}" fill="${tints[Math.floor(random() * 4)]}" opacity="${(0.4 + bright * 0.6).toFixed(2)}"/>`;
      }
    }
  }
  const shore = Array.from(
    { length: Math.ceil(height / 10) + 1 },
    (_, step) => `L${at(coast(step * 10))} ${step * 10}`,
  ).join(" ");
  const blaze = { x: width * 0.355, y: height * 0.905 };
  return `<defs>${glow("townglow", [
    [0, "#f5a94a", 0.34],
    [0.5, "#c9743a", 0.1],
    [1, "#c9743a", 0],
  ])}
${glow("blaze", [
  [0, "#fff6df", 1],
  [0.12, "#ffd590", 0.75],
  [0.4, "#f5a94a", 0.2],
  [1, "#f5a94a", 0],
])}
${blur("lampblur", 3)}</defs>
<rect width="${width}" height="${height}" fill="#05080f"/><path d="M0 0 ${shore} L0 ${height}z" fill="#081426"/>
<path d="M${at(coast(0))} 0 ${shore}" fill="none" stroke="#3a6188" stroke-opacity="0.28" stroke-width="2"/>
${halos}<g filter="url(#lampblur)" opacity="0.75">${lamps}</g>${lamps}
<circle cx="${at(blaze.x)}" cy="${at(blaze.y)}" r="60" fill="url(#blaze)" opacity="0.85"/>`;
};
