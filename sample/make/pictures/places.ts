import { seeded } from "../random.ts";
import { at, blur, fade, glow } from "./style.ts";

/** Cape Canaveral in the morning: sky, sea, low land, the tower. */
export const launchPad = (width: number, height: number): string => {
  const tower = Array.from({ length: 15 }, (_, level) => {
    const y = 214 + level * 27;
    return `<path d="M880 ${y}h84 M880 ${y}l84 27 M964 ${y}l-84 27"/>`;
  }).join("");
  return `<defs>${fade("morning", [
    [0, "#12304a"],
    [0.45, "#41708a"],
    [0.74, "#b9b79f"],
    [0.86, "#f0cc97"],
  ])}
${glow("sun", [
  [0, "#fff3d6", 0.95],
  [0.2, "#ffdf9f", 0.5],
  [1, "#ffdf9f", 0],
])}${blur("mistblur", 12)}</defs>
<rect width="${width}" height="${height}" fill="url(#morning)"/><circle cx="250" cy="560" r="330" fill="url(#sun)"/>
<g fill="#f6e3c4" opacity="0.32" filter="url(#mistblur)"><ellipse cx="320" cy="470" rx="330" ry="9"/><ellipse cx="900" cy="430" rx="290" ry="8"/><ellipse cx="620" cy="520" rx="420" ry="7"/></g>
<rect y="604" width="${width}" height="${height - 604}" fill="#2d4858"/><rect y="604" width="${width}" height="3" fill="#fbe3bb" opacity="0.55"/>
<path d="M0 640 q220 -16 420 -6 t420 -4 t460 6 v90 h-1300z" fill="#16252f"/>
<g stroke="#1a2a36" stroke-width="4" fill="none">${tower}<path d="M880 214v430 M964 214v430 M922 150v64"/></g>
<path d="M560 640h340v16h-340z" fill="#101b24"/>`;
};

/** Fire under a rocket, 220 by 330; two of them in turn make it flicker. */
export const exhaust = (turn: number): string => `<defs>${glow(`fire${turn}`, [
  [0, "#fffbe8", 1],
  [0.25, "#ffd98a", 0.95],
  [0.55, "#f28b3c", 0.6],
  [1, "#c9482a", 0],
])}</defs>
<ellipse cx="110" cy="${96 + turn * 6}" rx="${58 + turn * 5}" ry="${150 + turn * 16}" fill="url(#fire${turn})"/><ellipse cx="110" cy="60" rx="30" ry="${78 + turn * 10}" fill="url(#fire${turn})"/>`;

/** Smoke that rolls out from the pad. */
export const smoke = (width: number, height: number, seed: number): string => {
  const random = seeded(seed);
  const puffs = Array.from({ length: 90 }, () => {
    const side = random() * 2 - 1;
    const x = width / 2 + side * Math.abs(side) * width * 0.52;
    const size = 26 + random() * 62 * (1 - Math.abs(side) * 0.5);
    const shade = ["#f3dfc2", "#d9c7ae", "#b8aa98", "#8d8a86"][Math.floor(random() * 4)];
    return `<circle cx="${at(x)}" cy="${at(height - 10 - random() * 80 * (1 - Math.abs(side) * 0.6))}" r="${at(size)}" fill="${shade}" opacity="0.42"/>`;
  });
  return `<defs>${blur("smokeblur", 9)}</defs><g filter="url(#smokeblur)">${puffs.join("")}</g>`;
};

/** The glowing sheath of air around a falling capsule, its nose to the left. */
export const fireball = (width: number, height: number): string => `<defs>
${glow("heart", [
  [0, "#fffaf0", 1],
  [0.16, "#ffe0a0", 0.95],
  [0.4, "#f28b3c", 0.62],
  [0.72, "#a83a22", 0.24],
  [1, "#5a1a18", 0],
])}
${blur("hot", 16)}</defs>
<ellipse cx="${width * 0.4}" cy="${height * 0.5}" rx="${width * 0.42}" ry="${height * 0.5}" fill="url(#heart)"/>
<g filter="url(#hot)"><path d="M${width * 0.3} ${height * 0.3} Q${width * 0.18} ${height * 0.5} ${width * 0.3} ${height * 0.7} Q${width * 0.6} ${height * 0.72} ${width} ${height * 0.56} L${width} ${height * 0.44} Q${width * 0.6} ${height * 0.28} ${width * 0.3} ${height * 0.3}z" fill="#f7a24e" opacity="0.55"/>
<path d="M${width * 0.285} ${height * 0.34} Q${width * 0.2} ${height * 0.5} ${width * 0.285} ${height * 0.66} Q${width * 0.25} ${height * 0.5} ${width * 0.285} ${height * 0.34}z" fill="#fffdf2"/></g>`;

/** Burning pieces that fly past; a wide strip to be drawn across. */
export const sparks = (width: number, height: number, seed: number): string => {
  const random = seeded(seed);
  return `<defs>${blur("spark", 1.2)}${fade(
    "trail",
    [
      [0, "#fff3cf", 1],
      [0.2, "#ffb85c", 0.7],
      [1, "#e2743c", 0],
    ],
    true,
  )}</defs><g filter="url(#spark)">${Array.from({ length: 70 }, () => {
    const y = height / 2 + (random() + random() - 1) * height * 0.46;
    const long = 30 + random() ** 2 * 260;
    return `<rect x="${at(random() * (width - long))}" y="${at(y)}" width="${at(long)}" height="${at(1 + random() * 2.6)}" rx="1.5" fill="url(#trail)" opacity="${at(0.3 + random() * 0.7)}"/>`;
  }).join("")}</g>`;
};

/** The Atlantic in the afternoon, without waves. */
export const seaSky = (width: number, height: number): string => `<defs>${fade("after", [
  [0, "#3f6d8e"],
  [0.42, "#9db9c4"],
  [0.58, "#ead9b8"],
])}
${fade("water", [
  [0, "#6f97a5"],
  [0.25, "#3b6c82"],
  [1, "#12324a"],
])}${glow("low", [
  [0, "#fff6df", 0.95],
  [0.25, "#ffe7b6", 0.42],
  [1, "#ffe7b6", 0],
])}${blur("soften", 10)}</defs>
<rect width="${width}" height="${height}" fill="url(#after)"/><circle cx="${width * 0.7}" cy="${height * 0.42}" r="260" fill="url(#low)"/>
<g fill="#fdf3e0" opacity="0.5" filter="url(#soften)"><ellipse cx="280" cy="190" rx="260" ry="15"/><ellipse cx="420" cy="220" rx="200" ry="10"/><ellipse cx="1020" cy="130" rx="230" ry="12"/></g>
<rect y="${height * 0.58}" width="${width}" height="${height * 0.42}" fill="url(#water)"/>
<path d="M${width * 0.12} ${height * 0.58} l6 -14 h30 l5 -16 h14 v-26 h4 v26 h16 l4 12 h26 l8 18z" fill="#2b4150" opacity="0.9"/>`;

/** A strip of swell, to be moved sideways. */
export const swell = (
  width: number,
  height: number,
  tint: string,
  crest: string,
  length: number,
  seed: number,
): string => {
  const random = seeded(seed);
  let path = `M0 ${height} L0 24`;
  for (let x = 0; x < width; x += length) {
    path += ` q${length / 4} ${-14 - random() * 6} ${length / 2} 0 t${length / 2} 0`;
  }
  return `<path d="${path} V${height}z" fill="${tint}" opacity="0.9"/><path d="${path}" fill="none" stroke="${crest}" stroke-opacity="0.4" stroke-width="2"/>`;
};
