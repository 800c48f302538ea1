import { seeded } from "../random.ts";
import { capsule } from "./capsule.ts";
import { cityLights } from "./city.ts";
import { clouds, limb, nightSky, stars, type Limb } from "./sky.ts";
import { at, blur, colour, fade, glow } from "./style.ts";

export const wide = 1600;
export const high = 900;

const full = (fill: string): string => `<rect width="${wide}" height="${high}" fill="${fill}"/>`;

/** The capsule above a night side on which one city shines. */
export const lightsLeftOn = (): string => {
  const planet: Limb = {
    x: 800,
    y: 3320,
    radius: 2820,
    edge: "#0d2342",
    inside: "#04070e",
    air: "#5fa4e8",
    thickness: 0.03,
  };
  return `${nightSky(wide, high, 7, 320)}${limb(planet, "l")}${clouds(planet, wide, 360, 4, "#9fc3e8", 0.24)}
<defs><clipPath id="disc"><circle cx="800" cy="3320" r="2812"/></clipPath><mask id="citymask"><radialGradient id="cm"><stop offset="0" stop-color="#fff"/><stop offset="0.4" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient><ellipse cx="640" cy="360" rx="520" ry="330" fill="url(#cm)"/></mask></defs>
<g clip-path="url(#disc)"><g id="town" transform="translate(170 545) scale(1.05 0.5) rotate(-6)" style="mix-blend-mode:screen"><g mask="url(#citymask)">${cityLights(1280, 720, 5)}</g></g><use href="#town" style="mix-blend-mode:screen"/></g>
<g transform="translate(930 200) rotate(-10) scale(1.02)">${capsule("p", "#efe8d9", "#1a2430", true)}</g>`;
};

/** The lander on the moon, the Earth above it. */
export const moonLanding = (): string => {
  const random = seeded(69);
  const craters = Array.from({ length: 70 }, () => {
    const depth = random();
    const y = 610 + depth * depth * 290;
    const size = 6 + depth * 60 * random();
    const x = random() * wide;
    return `<ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(size)}" ry="${at(size * 0.28)}" fill="#3a3d44"/><ellipse cx="${at(x + size * 0.1)}" cy="${at(y + size * 0.05)}" rx="${at(size * 0.94)}" ry="${at(size * 0.23)}" fill="#6b6c70"/>`;
  });
  const legs = `<g stroke="#b79a5b" stroke-width="7" fill="none"><path d="M-70 64 L-118 150 M70 64 L118 150 M-24 70 L-34 156 M24 70 L34 156"/></g><g fill="#c9b27a"><ellipse cx="-118" cy="154" rx="24" ry="6"/><ellipse cx="118" cy="154" rx="24" ry="6"/><ellipse cx="-34" cy="160" rx="20" ry="6"/><ellipse cx="34" cy="160" rx="20" ry="6"/></g>`;
  const lander = `${legs}<path d="M-92 14 L-70 -6 H70 L92 14 V60 L70 78 H-70 L-92 60z" fill="url(#foil)"/><path d="M-66 -8 L-76 -58 L-40 -112 H30 L72 -70 L66 -8z" fill="url(#hull)"/><path d="M-48 -92 l26 -2 l-8 34 l-26 2z M20 -92 l22 10 l8 30 l-22 -6z" fill="#0b0f16"/><path d="M-10 -112 v-30 M44 -98 l26 -34" stroke="#cfd3d6" stroke-width="3"/><circle cx="74" cy="-136" r="15" fill="none" stroke="#cfd3d6" stroke-width="3"/><path d="M-10 10 h20 v44 h-20z" fill="#7d6330"/>`;
  return `${full("#05070c")}${stars(wide, 600, 240, 21)}<defs>${fade("foil", [
    [0, "#e9cf8c"],
    [0.5, "#b98f3f"],
    [1, "#5d4521"],
  ])}${fade("hull", [
    [0, "#d9dde0"],
    [0.6, "#9097a0"],
    [1, "#4a515b"],
  ])}${fade("dust", [
    [0, "#8a8b8f"],
    [0.4, "#66686d"],
    [1, "#26282e"],
  ])}${wisps("smallclouds", 5)}<clipPath id="small"><circle r="78"/></clipPath>${glow("earthlit", [
    [0, "#dff0ff", 0.5],
    [0.5, "#5fa4e8", 0.14],
    [1, "#5fa4e8", 0],
  ])}</defs>
<circle cx="1180" cy="210" r="190" fill="url(#earthlit)"/><g transform="translate(1180 210)"><circle r="78" fill="#1d5fa0"/><path d="M-58 -30 q40 -40 76 -30 q30 14 10 34 q-40 2 -50 26 q-30 8 -36 -30z M8 16 q34 -10 44 14 q-14 34 -44 34 q-22 -22 0 -48z" fill="#7e9a72" opacity="0.85"/><g clip-path="url(#small)"><rect x="-80" y="-80" width="160" height="160" filter="url(#smallclouds)" opacity="0.9"/></g><path d="M0 -79 A79 79 0 0 1 0 79 A150 150 0 0 0 0 -79z" fill="#05070c" opacity="0.82"/></g>
<path d="M0 640 Q260 574 520 612 T1060 598 T1600 626 V900 H0z" fill="url(#dust)"/>${craters.join("")}
<path d="M350 760 q240 16 470 0 l-60 26 q-200 14 -380 0z" fill="#1c1e24" opacity="0.75"/><g transform="translate(560 590) scale(1.14)">${lander}</g>`;
};

/** Wisps of cloud for a small globe. */
const wisps = (name: string, seed: number): string =>
  `<filter id="${name}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.009 0.022" numOctaves="5" seed="${seed}"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  3.4 1.2 0 0 -2.05"/></filter>`;

/** Gauges in the dark, one of which has fallen to nothing. */
export const gauges = (): string => {
  const dial = (x: number, y: number, size: number, turn: number, alarm: boolean): string => {
    const marks = Array.from({ length: 21 }, (_, mark) => {
      const angle = (-130 + mark * 13) * (Math.PI / 180);
      const inner = mark % 5 === 0 ? 0.74 : 0.82;
      return `<path d="M${at(x + Math.sin(angle) * size * inner)} ${at(y - Math.cos(angle) * size * inner)}L${at(x + Math.sin(angle) * size * 0.9)} ${at(y - Math.cos(angle) * size * 0.9)}"/>`;
    }).join("");
    const angle = turn * (Math.PI / 180);
    return `<circle cx="${x}" cy="${y}" r="${size * 1.08}" fill="#0a0e15"/><circle cx="${x}" cy="${y}" r="${size}" fill="${alarm ? "url(#alarmdial)" : "url(#dial)"}" stroke="#3f5266" stroke-width="5"/><g stroke="#efe6d5" stroke-opacity="0.85" stroke-width="3">${marks}</g><path d="M${at(x - Math.sin(angle) * size * 0.2)} ${at(y + Math.cos(angle) * size * 0.2)}L${at(x + Math.sin(angle) * size * 0.8)} ${at(y - Math.cos(angle) * size * 0.8)}" stroke="${alarm ? colour.ember : colour.amber}" stroke-width="7" stroke-linecap="round"/><circle cx="${x}" cy="${y}" r="${size * 0.09}" fill="#efe6d5"/>`;
  };
  const lamps = Array.from(
    { length: 18 },
    (_, lamp) =>
      `<rect x="${250 + (lamp % 9) * 124}" y="${lamp < 9 ? 676 : 742}" width="104" height="46" rx="5" fill="${[4, 5, 13].includes(lamp) ? "#c9552f" : "#1c2a39"}" stroke="#35485b" stroke-width="2.5"/>`,
  ).join("");
  return `<defs>${glow("panel", [
    [0, "#2b3d50"],
    [1, "#0c131c"],
  ])}${glow("dial", [
    [0, "#1d2c3b"],
    [1, "#0d141d"],
  ])}${glow("alarmdial", [
    [0, "#5a2a1c"],
    [1, "#1b0e0c"],
  ])}${glow("warn", [
    [0, "#e2743c", 0.5],
    [1, "#e2743c", 0],
  ])}</defs>${full("#0a0f17")}<rect x="90" y="70" width="1420" height="770" rx="26" fill="url(#panel)" stroke="#3a4d60" stroke-width="4"/>
${dial(390, 330, 190, 38, false)}${dial(800, 330, 190, -128, true)}${dial(1210, 330, 190, 64, false)}<circle cx="800" cy="330" r="420" fill="url(#warn)"/>${lamps}`;
};

/** The Earth above the edge of the moon. */
export const earthrise = (): string => {
  const random = seeded(68);
  const craters = Array.from({ length: 150 }, () => {
    const x = random() * wide;
    const y = 640 + random() ** 1.4 * 260;
    const size = 5 + random() ** 3 * 60 * ((y - 560) / 200);
    return `<g opacity="${at(0.25 + random() * 0.5)}"><ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(size)}" ry="${at(size * 0.42)}" fill="#2a2723"/><path d="M${at(x - size)} ${at(y)}a${at(size)} ${at(size * 0.42)} 0 0 0 ${at(size * 2)} 0" fill="none" stroke="#c4b8a6" stroke-width="${at(1 + size / 18)}"/></g>`;
  });
  return `${full("#030407")}${stars(wide, 640, 120, 31)}<defs>${fade("ground", [
    [0, "#a69b8b"],
    [0.25, "#7b7266"],
    [1, "#2b2824"],
  ])}${glow("ocean", [
    [0, "#3f8fd6"],
    [0.7, "#1f5fa3"],
    [1, "#0c2c55"],
  ])}${glow("halo2", [
    [0.5, "#8cc8ff", 0.42],
    [1, "#8cc8ff", 0],
  ])}${wisps("globeclouds", 12)}<clipPath id="globe"><circle cx="980" cy="300" r="150"/></clipPath></defs>
<circle cx="980" cy="300" r="190" fill="url(#halo2)"/><circle cx="980" cy="300" r="150" fill="url(#ocean)"/>
<g clip-path="url(#globe)"><path d="M900 230 q60 -44 120 -20 q40 34 0 60 q-60 10 -70 60 q-60 10 -50 -100z M1010 330 q60 -16 70 30 q-20 60 -70 50 q-30 -40 0 -80z" fill="#8d9a68" opacity="0.8"/><rect x="820" y="140" width="320" height="320" filter="url(#globeclouds)" opacity="0.95"/><path d="M800 300 A180 150 0 0 0 1160 300 V480 H800z" fill="#030407" opacity="0.8"/></g>
<path d="M0 700 Q400 598 820 610 T1600 690 V900 H0z" fill="url(#ground)"/><clipPath id="moonground"><path d="M0 712 Q400 610 820 622 T1600 702 V900 H0z"/></clipPath><g clip-path="url(#moonground)">${craters.join("")}</g><path d="M0 700 Q400 598 820 610 T1600 690" fill="none" stroke="#e9dfcf" stroke-opacity="0.5" stroke-width="3"/>`;
};

/** A dome and a break of light in a wet March sky. */
export const dome = (): string => {
  const columns = Array.from(
    { length: 23 },
    (_, place) => `<rect x="${500 + place * 26.6}" y="600" width="11" height="120" fill="#0e1722"/>`,
  ).join("");
  const drum = Array.from(
    { length: 15 },
    (_, place) => `<rect x="${662 + place * 19.6}" y="430" width="7" height="88" fill="#0e1722"/>`,
  ).join("");
  return `<defs>${fade("march", [
    [0, "#39465a"],
    [0.5, "#8b8d90"],
    [0.74, "#e8c894"],
    [1, "#6d6a66"],
  ])}${glow("break", [
    [0, "#fff3d6", 0.98],
    [0.3, "#ffe1a5", 0.55],
    [1, "#ffe1a5", 0],
  ])}${blur("cloudy", 26)}</defs>${full("url(#march)")}
<g filter="url(#cloudy)"><ellipse cx="300" cy="190" rx="460" ry="90" fill="#2a3547"/><ellipse cx="1250" cy="150" rx="520" ry="110" fill="#303b4d"/><ellipse cx="760" cy="90" rx="380" ry="60" fill="#222c3c"/><ellipse cx="1400" cy="430" rx="300" ry="40" fill="#575f6b"/></g>
<circle cx="800" cy="420" r="480" fill="url(#break)"/>
<g fill="#1a2636"><path d="M790 150 h20 v-26 q0 -16 -10 -16 q-10 0 -10 16z"/><path d="M768 190 q32 -60 64 0 v34 h-64z"/><path d="M646 430 Q640 250 768 222 H832 Q960 250 954 430z"/><path d="M640 516 h320 v26 h-320z M652 418 h296 v18 h-296z"/><path d="M610 542 h380 v60 h-380z"/><path d="M480 586 h640 v22 h-640z M470 720 h660 v40 h-660z"/><path d="M120 640 h360 v120 h-360z M1120 640 h360 v120 h-360z M96 626 h390 v18 h-390z M1114 626 h390 v18 h-390z"/></g>${drum}${columns}
<g fill="#0e1722">${Array.from({ length: 10 }, (_, place) => `<rect x="${146 + place * 33}" y="662" width="14" height="80"/><rect x="${1146 + place * 33}" y="662" width="14" height="80"/>`).join("")}</g>
<rect y="756" width="${wide}" height="144" fill="#141c27"/>${crowd(wide, 760, 900, 4, "#0b121b", false)}`;
};

/** Heads, and if it rains umbrellas, seen from behind. */
const crowd = (
  width: number,
  top: number,
  bottom: number,
  seed: number,
  tint: string,
  umbrellas: boolean,
): string => {
  const random = seeded(seed);
  let drawn = "";
  for (let y = top; y < bottom + 30; y += 26) {
    const near = (y - top) / (bottom - top);
    const size = 11 + near * 16;
    for (let x = -20 + random() * 30; x < width + 30; x += size * (2.3 + random() * 1.6)) {
      const lift = random() * 12;
      drawn += `<circle cx="${at(x)}" cy="${at(y - lift)}" r="${at(size * 0.7)}" fill="${tint}"/><ellipse cx="${at(x)}" cy="${at(y - lift + size * 2)}" rx="${at(size * 1.25)}" ry="${at(size * 1.4)}" fill="${tint}"/>`;
      if (umbrellas && random() < 0.62) {
        const tone = ["#131b26", "#1c2a3a", "#26364a", "#3b2a26"][Math.floor(random() * 4)];
        drawn += `<path d="M${at(x - size * 2.2)} ${at(y - lift - size * 0.7)} q${at(size * 2.2)} ${at(-size * 2.6)} ${at(size * 4.4)} 0 q${at(-size * 0.7)} ${at(-size * 0.4)} ${at(-size * 1.1)} 0 q${at(-size * 1.1)} ${at(-size * 0.5)} ${at(-size * 2.2)} 0 q${at(-size * 0.5)} ${at(-size * 0.4)} ${at(-size * 1.1)} 0z" fill="${tone}" stroke="#8fa3b8" stroke-opacity="0.25" stroke-width="1.5"/>`;
      }
    }
  }
  return drawn;
};

/** A crowd under umbrellas, rain, the steps far off. */
export const rainCrowd = (): string => {
  const random = seeded(37);
  const rain = Array.from({ length: 520 }, () => {
    const x = random() * (wide + 200) - 100;
    const y = random() * high;
    const long = 14 + random() * 44;
    return `<path d="M${at(x)} ${at(y)}l${at(-long * 0.2)} ${at(long)}"/>`;
  }).join("");
  const steps = Array.from(
    { length: 9 },
    (_, step) =>
      `<rect x="${470 - step * 16}" y="${430 + step * 15}" width="${660 + step * 32}" height="13" fill="#${(0x4b + step * 4).toString(16)}${(0x5a + step * 4).toString(16)}${(0x6c + step * 4).toString(16)}"/>`,
  ).join("");
  return `<defs>${fade("wet", [
    [0, "#2c3848"],
    [0.6, "#65727f"],
    [1, "#39444f"],
  ])}${glow("standlight", [
    [0, "#ffe6b8", 0.85],
    [0.3, "#f5bb66", 0.3],
    [1, "#f5bb66", 0],
  ])}</defs>${full("url(#wet)")}
<g fill="#36434f">${Array.from({ length: 8 }, (_, place) => `<rect x="${490 + place * 84}" y="170" width="34" height="250"/>`).join("")}<path d="M440 150 h720 v28 h-720z M420 412 h760 v20 h-760z M460 150 L800 60 L1140 150z"/></g>${steps}
<circle cx="800" cy="420" r="270" fill="url(#standlight)"/><path d="M770 452 h60 v-40 h-60z" fill="#151d27"/><circle cx="800" cy="388" r="13" fill="#10161e"/><path d="M782 412 q18 -24 36 0z" fill="#10161e"/>
${crowd(wide, 590, 900, 8, "#0f161f", true)}<g stroke="#dfe9f2" stroke-opacity="0.3" stroke-width="1.6">${rain}</g>`;
};

/** Snow, bare trees and an obelisk in low winter light. */
export const winterMorning = (): string => {
  const random = seeded(61);
  const branch = (x: number, y: number, long: number, angle: number, depth: number): string => {
    const toX = x + Math.sin(angle) * long;
    const toY = y - Math.cos(angle) * long;
    const own = `<path d="M${at(x)} ${at(y)}L${at(toX)} ${at(toY)}" stroke-width="${at(depth * 1.7)}"/>`;
    return depth <= 1
      ? own
      : own +
          branch(toX, toY, long * (0.66 + random() * 0.16), angle - 0.24 - random() * 0.3, depth - 1) +
          branch(toX, toY, long * (0.62 + random() * 0.18), angle + 0.22 + random() * 0.3, depth - 1);
  };
  const trees = [130, 330, 1240, 1470]
    .map((x, place) => branch(x, 730 + place * 14, 104 + (place % 2) * 24, (random() - 0.5) * 0.1, 7))
    .join("");
  const flakes = Array.from(
    { length: 170 },
    () =>
      `<circle cx="${at(random() * wide)}" cy="${at(random() * high)}" r="${at(1 + random() * 2.6)}" opacity="${at(0.3 + random() * 0.6)}"/>`,
  ).join("");
  return `<defs>${fade("cold", [
    [0, "#5d86ab"],
    [0.5, "#b9cbd6"],
    [0.76, "#f7e3c2"],
  ])}${glow("lowsun", [
    [0, "#fffdf4", 1],
    [0.15, "#fff0cc", 0.8],
    [1, "#ffe3ad", 0],
  ])}${fade("snow", [
    [0, "#f4f1ea"],
    [1, "#9fb4c8"],
  ])}</defs>${full("url(#cold)")}<circle cx="1010" cy="560" r="360" fill="url(#lowsun)"/>
<path d="M772 690 L784 190 L800 160 L816 190 L828 690z" fill="#8796a4"/><path d="M800 160 L816 190 L828 690 H800z" fill="#e8dccb"/>
<path d="M0 676 Q400 640 800 668 T1600 660 V900 H0z" fill="url(#snow)"/><g stroke="#2b3a49" stroke-linecap="round" fill="none">${trees}</g>
<path d="M0 770 Q500 728 900 766 T1600 752 V900 H0z" fill="#dfe6ec"/><g fill="#fff">${flakes}</g>`;
};

/** Roofs in a flood at dusk, a rowing boat with a lantern. */
export const flood = (): string => {
  const random = seeded(1937);
  const roofs = Array.from({ length: 12 }, (_, place) => {
    const x = place * 142 - 40 + random() * 40;
    const y = 470 + random() * 50 + (place % 3) * 14;
    const w = 110 + random() * 50;
    const lit = random() < 0.35;
    const peak = 56 + random() * 30;
    return `<path d="M${at(x)} ${at(y)}l${at(w / 2)} ${at(-peak)}l${at(w / 2)} ${at(peak)}z" fill="#1d2836"/><rect x="${at(x + 10)}" y="${at(y - 4)}" width="${at(w - 20)}" height="90" fill="#172130"/><rect x="${at(x + w * 0.66)}" y="${at(y - 84)}" width="14" height="44" fill="#141d29"/>${lit ? `<rect x="${at(x + w * 0.4)}" y="${at(y + 14)}" width="20" height="24" fill="#f5bb66"/><rect x="${at(x + w * 0.4 - 2)}" y="${at(y + 96)}" width="24" height="60" fill="#f5bb66" opacity="0.16"/>` : ""}`;
  }).join("");
  const ripples = Array.from({ length: 90 }, () => {
    const y = 560 + random() ** 0.8 * 340;
    const long = 20 + random() * 110 * ((y - 520) / 200);
    return `<path d="M${at(random() * wide)} ${at(y)}h${at(long)}" stroke-opacity="${at(0.08 + random() * 0.22)}"/>`;
  }).join("");
  return `<defs>${fade("dusk", [
    [0, "#1b2638"],
    [0.45, "#50576a"],
    [0.62, "#b98a67"],
  ])}${fade("brown", [
    [0, "#5d554f"],
    [0.3, "#373c44"],
    [1, "#151c26"],
  ])}${glow("lantern", [
    [0, "#fff1cf", 1],
    [0.12, "#ffd590", 0.7],
    [1, "#f5a94a", 0],
  ])}</defs>${full("url(#dusk)")}
<rect y="548" width="${wide}" height="352" fill="url(#brown)"/>${roofs}<rect y="556" width="${wide}" height="344" fill="url(#brown)" opacity="0.82"/><g stroke="#d9c3a5" stroke-width="2.4">${ripples}</g>
<g stroke="#141b25" stroke-width="7"><path d="M1340 230v430M1300 270h80M1308 300h64"/></g><path d="M0 250 Q700 330 1340 276 M0 290 Q700 366 1340 302" stroke="#141b25" stroke-width="2.5" fill="none"/>
<circle cx="742" cy="668" r="230" fill="url(#lantern)" opacity="0.8"/><path d="M520 716 q150 54 320 0 l-30 46 q-130 26 -260 0z" fill="#10161e"/><path d="M600 716 q4 -74 36 -78 q34 4 36 78z" fill="#1b2430"/><circle cx="636" cy="620" r="20" fill="#1b2430"/><path d="M614 612 q22 -20 44 0 l10 4 h-62z" fill="#10161e"/><path d="M560 640 L700 790" stroke="#2a2119" stroke-width="7"/><rect x="734" y="650" width="18" height="28" rx="3" fill="#ffe9bd"/><path d="M743 650v-16M743 716v-38" stroke="#10161e" stroke-width="4"/><ellipse cx="700" cy="800" rx="190" ry="12" fill="#f5bb66" opacity="0.16"/>`;
};

/** A ballot box on the rail of a court, one paper above it. */
export const ballot = (): string => `<defs>${fade("court", [
  [0, "#1c1a22"],
  [1, "#0b0c12"],
])}${glow("windowlight", [
  [0, "#ffe6b8", 0.75],
  [1, "#ffe6b8", 0],
])}${fade("wood", [
  [0, "#7a4a2c"],
  [0.5, "#5a3420"],
  [1, "#2b1810"],
])}${fade("front", [
  [0, "#8a5836"],
  [1, "#4a2a19"],
])}${blur("beam", 22)}</defs>${full("url(#court)")}
<g fill="#2a2620">${Array.from({ length: 9 }, (_, place) => `<rect x="${40 + place * 176}" y="60" width="132" height="440" rx="4" fill="none" stroke="#3b332a" stroke-width="6"/>`).join("")}</g>
<g filter="url(#beam)"><path d="M1120 0 L1420 0 L900 900 L420 900z" fill="#ffe1a8" opacity="0.24"/></g><circle cx="1240" cy="60" r="420" fill="url(#windowlight)" opacity="0.5"/>
<rect y="640" width="${wide}" height="260" fill="url(#wood)"/><rect y="632" width="${wide}" height="20" fill="#9a6a44"/><g fill="#3b2315">${Array.from({ length: 14 }, (_, place) => `<path d="M${60 + place * 118} 700 q14 -26 28 0 v200 h-28z" opacity="0.7"/>`).join("")}</g>
<path d="M560 420 h420 v220 h-420z" fill="url(#front)"/><path d="M560 420 l50 -58 h420 l-50 58z" fill="#a9744a"/><path d="M980 420 l50 -58 v220 l-50 58z" fill="#3b2114"/><path d="M726 396 h140 l8 -10 h-140z" fill="#160c07"/><path d="M700 470 h140 v90 h-140z" fill="none" stroke="#d9b07a" stroke-opacity="0.55" stroke-width="4"/><circle cx="770" cy="515" r="15" fill="#160c07"/>
<g transform="rotate(-9 800 270)"><path d="M716 150 h176 v236 h-176z" fill="#f6eddb"/><path d="M716 150 h176 v236 h-176z" fill="#000" opacity="0.04"/><g stroke="#7a6b58" stroke-width="4" stroke-opacity="0.7"><path d="M740 190 h128 M740 222 h128 M740 254 h96 M740 300 h60"/></g><path d="M752 330 l14 16 l30 -38" stroke="#97412a" stroke-width="7" fill="none"/></g>`;
