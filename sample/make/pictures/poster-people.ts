import { seeded } from "../random.ts";
import { figure, racks, shelves, sitters } from "./people.ts";
import { flood, gauges, high, moonLanding, rainCrowd, wide } from "./poster-places.ts";
import { at, blur, fade, glow } from "./style.ts";

interface Setting {
  readonly sitter: keyof typeof sitters;
  /** What stands behind the sitter, 1600 by 900. */
  readonly behind: string;
  /** Where the sitter is: the left edge of his drawing. */
  readonly left: number;
  /** Light from the right instead of the left. */
  readonly fromRight?: boolean;
  /** How far out of focus the background is, and how dark. */
  readonly softness?: number;
  readonly dark?: number;
}

/** A portrait: somebody who never lived, before what he speaks of. */
export const portrait = ({
  sitter,
  behind,
  left,
  fromRight = false,
  softness = 5,
  dark = 0.3,
}: Setting): string => {
  const flip = fromRight
    ? `translate(${left + 660} 130) scale(-1.5 1.5)`
    : `translate(${left} 130) scale(1.5)`;
  return `<defs>${blur("far", softness)}${glow("vignette2", [
    [0, "#05080e", 0],
    [0.55, "#05080e", 0.08],
    [1, "#05080e", 0.8],
  ])}${glow("rim", [
    [0, "#ffdf9f", 0.42],
    [1, "#ffdf9f", 0],
  ])}</defs>
<g filter="url(#far)">${behind}</g><rect width="${wide}" height="${high}" fill="#0a1424" opacity="${dark}"/>
<circle cx="${fromRight ? left + 720 : left - 60}" cy="300" r="520" fill="url(#rim)"/>
<ellipse cx="800" cy="450" rx="1150" ry="760" fill="url(#vignette2)"/><g transform="${flip}">${figure("who", sitters[sitter])}</g>`;
};

const panel = (fill: string): string => `<rect width="${wide}" height="${high}" fill="${fill}"/>`;

/** A blackboard with a square and a circle that do not fit. */
export const board = (): string =>
  `${panel("#22332f")}<g fill="none" stroke="#e9e4d6" stroke-width="9" stroke-opacity="0.85"><rect x="180" y="190" width="300" height="300"/><circle cx="1300" cy="330" r="160"/><path d="M520 340 q120 -80 220 0 t220 0 t160 0" stroke-dasharray="22 16"/><path d="M180 620h420M180 670h300M1120 640h360M1120 690h250" stroke-width="6" stroke-opacity="0.5"/></g><rect y="800" width="${wide}" height="26" fill="#6b4a30"/>`;

/** Tall windows with evening in them, and books. */
export const library = (): string =>
  `<defs>${fade("evening", [
    [0, "#3f5f86"],
    [0.6, "#d9a978"],
    [1, "#f3d8a6"],
  ])}</defs><g transform="scale(1.25)">${shelves(1280, 720, 17)}</g>${[150, 560, 970].map((x) => `<path d="M${x} 640 V250 q140 -190 280 0 V640z" fill="url(#evening)"/><path d="M${x + 140} 130 V640 M${x} 380h280 M${x} 510h280" stroke="#141b25" stroke-width="12"/><path d="M${x - 10} 650h300" stroke="#0d131b" stroke-width="26"/>`).join("")}`;

/** A microphone before an empty hall. */
export const hall = (): string => {
  const seats = Array.from({ length: 7 }, (_, row) =>
    Array.from(
      { length: 26 },
      (__, seat) =>
        `<path d="M${at(-40 + seat * (56 + row * 6) - row * 60)} ${at(430 + row * 66)} q${at(20 + row * 2)} ${at(-34 - row * 3)} ${at(40 + row * 4)} 0 v44 h${at(-40 - row * 4)}z" fill="#${(0x5a - row * 6).toString(16)}2a2c"/>`,
    ).join(""),
  ).join("");
  return `${panel("#1b1418")}<defs>${glow("spot", [
    [0, "#ffe6b8", 0.7],
    [1, "#ffe6b8", 0],
  ])}</defs><ellipse cx="420" cy="160" rx="560" ry="260" fill="url(#spot)"/>${seats}<g stroke="#cfd3d6" stroke-width="12" fill="none"><path d="M300 900V420"/></g><rect x="270" y="300" width="60" height="130" rx="30" fill="#aeb4ba"/><g stroke="#1b1f25" stroke-width="5"><path d="M272 330h56M272 352h56M272 374h56M272 396h56"/></g>`;
};

/** A census sheet, forty lines and two marked ones. */
export const census = (): string => {
  const random = seeded(1940);
  const rows = Array.from({ length: 22 }, (_, row) => {
    const y = 90 + row * 40;
    const marked = row === 6 || row === 15;
    const cells = Array.from(
      { length: 9 },
      (__, cell) =>
        `<path d="M${at(110 + cell * 160 + random() * 20)} ${y + 25} q${at(14 + random() * 14)} ${at(-18 - random() * 8)} ${at(30 + random() * 20)} 0 t${at(20 + random() * 30)} ${at(random() * 4 - 2)}" stroke="#2f4a6e" stroke-width="3.4" fill="none" opacity="${at(0.5 + random() * 0.4)}"/>`,
    ).join("");
    return `${marked ? `<rect x="60" y="${y}" width="1480" height="40" fill="#d99a5a" opacity="0.55"/>` : ""}<path d="M60 ${y + 40}h1480" stroke="#8a7b66" stroke-width="1.6"/>${cells}`;
  }).join("");
  return `${panel("#e9dfc8")}<path d="M60 90h1480" stroke="#5b4f40" stroke-width="5"/>${rows}${Array.from({ length: 10 }, (_, line) => `<path d="M${90 + line * 160} 60V900" stroke="#8a7b66" stroke-width="2"/>`).join("")}`;
};

/** A concrete dam, spilling, in a wooded valley. */
export const dam = (): string => {
  const random = seeded(33);
  const gates = Array.from(
    { length: 3 },
    (_, gate) =>
      `<path d="M${690 + gate * 100} 330 q10 220 -10 400 h92 q-22 -180 -8 -400z" fill="url(#spill)"/><path d="M${684 + gate * 100} 300h78v34h-78z" fill="#3b4650"/>`,
  ).join("");
  const woods = Array.from({ length: 150 }, () => {
    const side = random() < 0.5;
    const x = side ? random() * 460 : 1160 + random() * 440;
    const y = 330 + random() * 420 + (side ? x * 0.2 : (1600 - x) * 0.2);
    return `<path d="M${at(x)} ${at(y)}l18 -64l18 64z" fill="${["#1f3a35", "#2a4a3f", "#18302d"][Math.floor(random() * 3)]}"/>`;
  }).join("");
  return `<defs>${fade("valley", [
    [0, "#7fa3b8"],
    [0.45, "#e3d3b0"],
  ])}${fade("concrete", [
    [0, "#d8d2c4"],
    [1, "#7e8486"],
  ])}${fade("spill", [
    [0, "#e9f4f7", 0.95],
    [1, "#bcd6de", 0.9],
  ])}</defs>${panel("url(#valley)")}<path d="M0 260 Q300 160 560 320 L620 900 H0z" fill="#2c4a44"/><path d="M1600 220 Q1300 150 1060 320 L1000 900 H1600z" fill="#27423d"/>${woods}<path d="M340 320 H1280 L1180 740 H420z" fill="url(#concrete)"/>${gates}<path d="M330 300h960v26h-960z" fill="#c9c3b4"/><rect y="730" width="${wide}" height="170" fill="#5d8796"/><ellipse cx="840" cy="736" rx="290" ry="28" fill="#f4fbfc" opacity="0.85"/>`;
};

/** A great lens in rings, lit from inside. */
export const lens = (): string => {
  const rings = Array.from(
    { length: 13 },
    (_, ring) =>
      `<ellipse cx="420" cy="430" rx="${60 + ring * 27}" ry="${70 + ring * 31}" fill="none" stroke="#bfe3dc" stroke-opacity="${at(0.85 - ring * 0.045)}" stroke-width="${9 - ring * 0.35}"/>`,
  ).join("");
  const ribs = Array.from(
    { length: 8 },
    (_, rib) =>
      `<path d="M420 430L${at(420 + Math.cos(rib * 0.785) * 430)} ${at(430 + Math.sin(rib * 0.785) * 480)}" stroke="#b98f3f" stroke-width="9"/>`,
  ).join("");
  return `${panel("#0b1826")}<defs>${glow("flame", [
    [0, "#fff9e6", 1],
    [0.14, "#ffe1a0", 0.95],
    [0.45, "#f5bb66", 0.35],
    [1, "#f5bb66", 0],
  ])}${fade(
    "ray",
    [
      [0, "#ffe9bd", 0.6],
      [1, "#ffe9bd", 0],
    ],
    true,
  )}</defs><path d="M420 390 L1600 210 V650 L420 470z" fill="url(#ray)"/>${rings}${ribs}<circle cx="420" cy="430" r="420" fill="url(#flame)"/>`;
};

/** A slender bridge that twists. */
export const twistedBridge = (): string => {
  const deck = (lift: number): string =>
    Array.from(
      { length: 81 },
      (_, step) =>
        `${step === 0 ? "M" : "L"}${step * 20} ${at(520 + Math.sin(step / 10.5) * 46 * Math.sin((step / 80) * Math.PI) * lift)}`,
    ).join("");
  const hangers = Array.from({ length: 53 }, (_, hanger) => {
    const x = 280 + hanger * 20;
    const sag = 190 + (1 - ((x - 800) / 520) ** 2) * 250;
    return `<path d="M${x} ${at(sag)}V${at(520 + Math.sin(x / 20 / 10.5) * 40)}"/>`;
  }).join("");
  return `<defs>${fade("gale", [
    [0, "#59687a"],
    [0.6, "#a9b0b2"],
    [1, "#7b8791"],
  ])}</defs>${panel("url(#gale)")}<path d="M0 700 q400 -40 800 0 t800 0 V900H0z" fill="#3c5362"/><g stroke="#27323d" stroke-width="2">${hangers}</g><path d="M0 470 L280 190 Q800 690 1320 190 L1600 470" fill="none" stroke="#27323d" stroke-width="8"/><path d="M250 170h60v560h-60z M1290 170h60v560h-60z" fill="#323f4b"/><path d="${deck(1)}" fill="none" stroke="#27323d" stroke-width="20"/><path d="${deck(-1)}" fill="none" stroke="#4b5965" stroke-width="12"/>`;
};

/** Threads on a loom, red among the grey. */
export const loom = (): string => {
  const threads = Array.from(
    { length: 134 },
    (_, thread) =>
      `<path d="M${thread * 12} 0 L${at(thread * 12 + Math.sin(thread / 9) * 26)} 900" stroke="${thread % 17 === 4 ? "#b0432c" : thread % 3 === 0 ? "#c9c3b6" : "#8f9095"}" stroke-width="4"/>`,
  ).join("");
  return `${panel("#23262c")}${threads}<rect y="300" width="${wide}" height="64" fill="#5a3b24"/><rect y="640" width="${wide}" height="46" fill="#4a2f1c"/><rect y="364" width="${wide}" height="14" fill="#1b130c"/>`;
};

/** A television set that shows a grey edge of moon in a dark room. */
export const television = (): string =>
  `${panel("#1a1512")}<defs>${glow("screen", [
    [0, "#d9e6ee"],
    [0.7, "#8fa3b0"],
    [1, "#55646f"],
  ])}${glow("bluish", [
    [0, "#a9c6da", 0.5],
    [1, "#a9c6da", 0],
  ])}</defs><circle cx="420" cy="430" r="640" fill="url(#bluish)"/><rect x="110" y="170" width="640" height="500" rx="40" fill="#4a2f1c"/><path d="M170 250 q250 -40 440 0 q34 170 0 340 q-220 40 -440 0 q-30 -170 0 -340z" fill="url(#screen)"/><path d="M158 470 q230 -90 478 -20 q-6 80 -26 140 q-220 40 -440 0 q-10 -60 -12 -120z" fill="#474f56"/><g fill="#2b3035"><ellipse cx="300" cy="520" rx="44" ry="14"/><ellipse cx="450" cy="490" rx="30" ry="9"/><ellipse cx="520" cy="556" rx="50" ry="15"/></g><circle cx="692" cy="320" r="26" fill="#c9a35c"/><circle cx="692" cy="420" r="26" fill="#c9a35c"/><path d="M250 670l-40 130M610 670l40 130" stroke="#2a1a10" stroke-width="18"/>`;

/** A dike, a grey sea that stands higher than the fields, storm. */
export const dike = (): string => {
  const random = seeded(1962);
  const spray = Array.from(
    { length: 260 },
    () =>
      `<path d="M${at(random() * 1600)} ${at(random() * 700)}l${at(30 + random() * 60)} ${at(10 + random() * 16)}" stroke-opacity="${at(0.1 + random() * 0.3)}"/>`,
  ).join("");
  return `<defs>${fade("storm", [
    [0, "#232c39"],
    [0.6, "#5c6670"],
    [1, "#3a434d"],
  ])}</defs>${panel("url(#storm)")}<path d="M0 470 q60 -40 130 0 t130 0 t130 0 t130 0 t130 0 V720H0z" fill="#42525f"/><path d="M0 530 q80 -46 170 0 t170 0 t170 0 t170 0 V760H0z" fill="#2f3e4b"/><path d="M420 760 Q700 440 860 440 Q980 440 1240 700 L1600 740 V900H300z" fill="#3c4a35"/><path d="M640 560 Q780 446 860 442 Q940 446 1040 510" fill="none" stroke="#7d8f62" stroke-width="9"/><g fill="#1a222b"><path d="M1280 700 v-70 l50 -44 l50 44 v70z M1420 712 v-54 l40 -34 l40 34 v54z"/></g><rect x="1318" y="646" width="22" height="26" fill="#f5bb66"/><g stroke="#dfe9f2" stroke-width="2.4">${spray}</g>`;
};

/** A stone bridge over a garden where a river was, and orange trees. */
export const dryRiver = (): string => {
  const random = seeded(57);
  const arches = Array.from(
    { length: 6 },
    (_, arch) => `<path d="M${40 + arch * 262} 640 V520 a100 104 0 0 1 200 0 V640z" fill="#5f8a5a"/>`,
  ).join("");
  const trees = Array.from({ length: 15 }, () => {
    const x = random() * 1600;
    const y = 690 + random() * 150;
    const oranges = Array.from(
      { length: 12 },
      () =>
        `<circle cx="${at(x + (random() - 0.5) * 96)}" cy="${at(y - 60 + (random() - 0.5) * 84)}" r="7" fill="#f08a2c"/>`,
    ).join("");
    return `<rect x="${at(x - 6)}" y="${at(y - 20)}" width="12" height="60" fill="#4a3524"/><circle cx="${at(x)}" cy="${at(y - 60)}" r="62" fill="#2f5f3f"/><circle cx="${at(x - 20)}" cy="${at(y - 78)}" r="36" fill="#3f774c"/>${oranges}`;
  }).join("");
  return `<defs>${fade("levante", [
    [0, "#6fa8cf"],
    [0.5, "#f2dfb8"],
  ])}</defs>${panel("url(#levante)")}<path d="M0 380h1600v270H0z" fill="#c9a878"/><path d="M0 372h1600v26H0z" fill="#e2c79c"/>${arches}<rect y="636" width="${wide}" height="264" fill="#6f9a5f"/><path d="M0 760 q400 -50 800 10 t800 -10 v40 q-400 50 -800 0 t-800 10z" fill="#e3d3b0"/>${trees}`;
};

/** Racks of receivers, as wide as a poster. */
export const receivers = (): string => `<g transform="scale(1.25)">${racks(1280, 720, 3)}</g>`;
export const boxes = (): string => `<g transform="scale(1.25)">${shelves(1280, 720, 3)}</g>`;
export const consoles = (): string => gauges();
export const moonBehind = (): string => moonLanding();
export const floodBehind = (): string => flood();
export const rainBehind = (): string => rainCrowd();
