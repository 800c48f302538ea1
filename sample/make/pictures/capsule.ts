import { fade } from "./style.ts";

/**
 * A Mercury capsule, drawn from its blunt heat shield (left) to its antenna canister (right), about 300 by 200.
 * `lit` is the colour of the light on it, `dark` of its shadow.
 */
export const capsule = (name: string, lit: string, dark: string, retropack: boolean): string => {
  const ribs = Array.from({ length: 13 }, (_, rib) => {
    const x = 62 + rib * 10.5;
    const half = 92 - (x - 40) * 0.47;
    return `<line x1="${x}" y1="${100 - half}" x2="${x}" y2="${100 + half}" stroke="#000" stroke-opacity="0.34" stroke-width="1.6"/>`;
  }).join("");
  const pack = retropack
    ? `<path d="M14 66 h16 v68 h-16 q-8 -34 0 -68z" fill="url(#${name}body)"/><path d="M6 78 l9 -4 v14 l-9 -3z M6 104 l9 -6 v12 l-9 -2z M6 124 l9 -6 v14 l-9 -4z" fill="${dark}"/><path d="M22 66 L44 16 M22 134 L44 184" stroke="${lit}" stroke-opacity="0.55" stroke-width="2.4"/>`
    : "";
  return `<defs>${fade(`${name}body`, [
    [0, lit],
    [0.34, lit],
    [0.7, dark],
    [1, dark],
  ])}
${fade(`${name}rim`, [
  [0, "#fff"],
  [0.3, lit],
  [0.8, dark],
])}</defs>
${pack}
<path d="M44 8 Q24 100 44 192 L56 192 L56 8z" fill="url(#${name}rim)"/>
<path d="M54 8 L206 66 L206 134 L54 192z" fill="url(#${name}body)"/>${ribs}
<path d="M206 66 h52 q4 0 4 4 v60 q0 4 -4 4 h-52z" fill="url(#${name}body)"/>
${[214, 224, 234, 244, 252].map((x) => `<line x1="${x}" y1="67" x2="${x}" y2="133" stroke="#000" stroke-opacity="0.3" stroke-width="1.4"/>`).join("")}
<path d="M262 76 h22 l4 6 v36 l-4 6 h-22z" fill="url(#${name}body)"/>
<path d="M112 74 l36 12 v28 l-36 2z" fill="#0a111d" stroke="${lit}" stroke-opacity="0.7" stroke-width="2"/>
<path d="M116 79 l14 5 v22 l-14 2z" fill="#d9e8f7" opacity="0.2"/>
<path d="M54 8 L206 66" stroke="#fff" stroke-opacity="0.55" stroke-width="1.6"/>`;
};

/** The Atlas rocket with the capsule and its escape tower on top, standing, 120 by 640. */
export const atlas = (): string => `<defs>
<linearGradient id="steel" x1="0" x2="1"><stop offset="0" stop-color="#8ea3b3"/><stop offset="0.3" stop-color="#f6f3ea"/><stop offset="0.55" stop-color="#b9c5cc"/><stop offset="1" stop-color="#3f5263"/></linearGradient></defs>
<g stroke="#26323e" stroke-width="2"><path d="M57 62 L50 122 M63 62 L70 122 M55 80 L66 100 M65 80 L54 100 M53 100 L69 120 M67 100 L51 120" fill="none"/></g>
<rect x="57" y="14" width="6" height="50" rx="2" fill="#c9553a"/><path d="M57 14 L60 2 L63 14z" fill="#c9553a"/>
<path d="M52 122 h16 v16 h-16z" fill="#1b232d"/><path d="M52 138 h16 l16 44 h-48z" fill="#1f2935"/><path d="M56 140 l6 40" stroke="#5b6b7c" stroke-width="1.5"/>
<path d="M36 182 h48 l-2 22 h-44z" fill="url(#steel)"/>
<path d="M38 204 h44 l16 110 v220 h-76 v-220z" fill="url(#steel)"/>
<path d="M22 314 h76 M22 400 h76 M22 470 h76" stroke="#2b3947" stroke-opacity="0.4" stroke-width="1.5"/>
<path d="M22 534 h76 l10 62 h-96z" fill="url(#steel)"/><path d="M12 596 h96 v10 h-96z" fill="#2c3844"/>
<path d="M26 606 h18 l4 18 h-26z M76 606 h18 l4 18 h-26z M52 606 h16 l3 14 h-22z" fill="#1a222b"/>
<g font-family="Liberation Sans" font-weight="700" font-size="17" fill="#22303d"><text transform="translate(54 330) rotate(90)" letter-spacing="5">UNITED STATES</text></g>`;
