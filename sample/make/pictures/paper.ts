import { at, blur, colour, escape, fade, glow, sans, serif, typed } from "./style.ts";

/** A typed sheet on a dark table; lines are `[time, who, words]`, and the marked one has a bar of amber over it. */
export const typedPage = (
  width: number,
  height: number,
  title: string,
  lines: readonly (readonly [string, string, string])[],
): string => {
  const rows = lines
    .map(([time, who, words], row) => {
      const y = 150 + row * 46;
      return `<text y="${y}" font-family="${typed}" font-size="22" fill="#2c2a28"><tspan x="70" fill="#7a6b58">${time}</tspan><tspan x="216" font-weight="700">${who}</tspan><tspan x="270">${escape(words)}</tspan></text>`;
    })
    .join("");
  return `<defs>${fade("sheet", [
    [0, "#f5eddd"],
    [1, "#e2d6bf"],
  ])}${blur("under", 14)}</defs>
<rect x="14" y="22" width="${width - 20}" height="${height - 20}" fill="#000" opacity="0.55" filter="url(#under)"/>
<rect width="${width - 12}" height="${height - 12}" fill="url(#sheet)"/>
<text x="70" y="70" font-family="${typed}" font-size="20" letter-spacing="3" fill="#6b5f50">${escape(title)}</text>
<line x1="70" y1="92" x2="${width - 82}" y2="92" stroke="#6b5f50" stroke-width="1.4"/>${rows}`;
};

/** The paper of a chart recorder, its grid, with a title for each pen on the left. */
export const chartPaper = (width: number, height: number): string => {
  const lines = [
    ...Array.from(
      { length: Math.ceil(width / 32) },
      (_, line) => `<path d="M${line * 32} 0V${height}" stroke-opacity="${line % 5 === 0 ? 0.4 : 0.13}"/>`,
    ),
    ...Array.from(
      { length: Math.ceil(height / 24) },
      (_, line) => `<path d="M0 ${line * 24}H${width}" stroke-opacity="${line % 5 === 0 ? 0.4 : 0.13}"/>`,
    ),
  ];
  return `<rect width="${width}" height="${height}" fill="#dfe3d2"/><g stroke="#6f9a86" stroke-width="1">${lines.join("")}</g>`;
};

export const chartFrame = (width: number, height: number, pens: readonly string[]): string => `<defs>
${fade("shade", [
  [0, "#05080e", 0.86],
  [0.22, "#05080e", 0],
  [0.8, "#05080e", 0],
  [1, "#05080e", 0.86],
])}
${fade(
  "side",
  [
    [0, "#05080e", 0.9],
    [0.3, "#05080e", 0.1],
    [1, "#05080e", 0.25],
  ],
  true,
)}</defs>
<rect width="${width}" height="${height}" fill="url(#shade)"/><rect width="${width}" height="${height}" fill="url(#side)"/>
${pens.map((pen, place) => `<text x="44" y="${150 + place * 108}" font-family="${sans}" font-size="17" letter-spacing="2.5" font-weight="${pen.startsWith("SEGMENT") ? 700 : 500}" fill="${pen.startsWith("SEGMENT") ? colour.amber : colour.paper}">${pen}</text>`).join("")}
<rect x="1074" y="0" width="10" height="${height}" fill="#131a22"/><rect x="1076" y="0" width="3" height="${height}" fill="#3d4d5c"/>`;

/** The film's title, to be laid over a picture. */
export const titleCard = (width: number, height: number): string => `
<text x="${width / 2}" y="${height * 0.39}" text-anchor="middle" font-family="${serif}" font-size="92" fill="${colour.paper}" letter-spacing="1">The Lights Left On</text>
<path d="M${width / 2 - 34} ${height * 0.445}h68" stroke="${colour.amber}" stroke-width="2"/>
<text x="${width / 2}" y="${height * 0.5}" text-anchor="middle" font-family="${sans}" font-size="19" letter-spacing="4.5" fill="${colour.mist}">FRIENDSHIP 7 OVER PERTH, FEBRUARY 20, 1962</text>`;

/** A name and what its bearer is, at the lower left. */
export const lowerThird = (name: string, role: string): string => `<defs>${fade(
  "band",
  [
    [0, "#05080e", 0.78],
    [0.7, "#05080e", 0.5],
    [1, "#05080e", 0],
  ],
  true,
)}</defs>
<rect width="760" height="104" fill="url(#band)"/><rect x="0" y="0" width="4" height="104" fill="${colour.amber}"/>
<text x="30" y="47" font-family="${serif}" font-size="36" fill="${colour.paper}">${escape(name)}</text>
<text x="31" y="79" font-family="${sans}" font-size="17" fill="${colour.mist}">${escape(role)}</text>`;

/** One card of the closing titles. */
export const creditCard = (
  width: number,
  height: number,
  heading: string,
  lines: readonly string[],
): string => `
<text x="${width / 2}" y="${height / 2 - 26 - lines.length * 19}" text-anchor="middle" font-family="${sans}" font-size="16" letter-spacing="4" fill="${colour.amber}">${escape(heading.toUpperCase())}</text>
${lines.map((text, row) => `<text x="${width / 2}" y="${at(height / 2 + 20 - lines.length * 19 + row * 42)}" text-anchor="middle" font-family="${serif}" font-size="29" fill="${colour.paper}">${escape(text)}</text>`).join("")}`;

export const soft = (radius: number, tint: string, strength: number): string =>
  `<defs>${glow("soft", [
    [0, "#fff", strength],
    [0.18, tint, strength * 0.8],
    [0.5, tint, strength * 0.2],
    [1, tint, 0],
  ])}</defs><circle cx="${radius}" cy="${radius}" r="${radius}" fill="url(#soft)"/>`;
