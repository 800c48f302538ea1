/** Styles of the docked player. Colours are those of the dark room, whatever the page's. */
const text = `
html:has(.newsreel-dock) { scroll-padding-block-end: 8rem; }
body:has(> .newsreel-dock) { padding-block-end: var(--dock, 7rem); }
.newsreel-dock {
  position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 8;
  display: grid; grid-template-columns: auto minmax(0, 1fr) auto auto; align-items: center; gap: 0.4rem 1rem;
  padding: 0.6rem max(var(--edge, 1rem), env(safe-area-inset-right)) calc(0.6rem + env(safe-area-inset-bottom));
  font: 400 var(--small, 0.875rem) / 1.35 var(--sans, system-ui, sans-serif);
  border-block-start: 1px solid var(--rule); box-shadow: 0 -8px 32px rgb(0 0 0 / 0.25);
}
.newsreel-dock img { inline-size: 3.25rem; block-size: 3.25rem; object-fit: cover; border-radius: 3px; grid-row: 1 / span 2; }
.newsreel-dock .what { display: grid; min-inline-size: 0; }
.newsreel-dock .what > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.newsreel-dock .what a { display: block; font-weight: 600; font-size: 0.9375rem; line-height: 1.6; text-decoration: none; color: inherit; }
.newsreel-dock .what a:hover { text-decoration: underline; }
.newsreel-dock .what span { color: var(--soft); }
.newsreel-dock .keys { display: flex; align-items: center; gap: 0.35rem; }
.newsreel-dock button {
  min-block-size: 2.5rem; min-inline-size: 2.5rem; padding: 0.25rem; justify-content: center;
  color: inherit; background: none; border: 1px solid transparent; border-radius: 50%;
}
.newsreel-dock button:hover { color: var(--accent); background: none; border-color: currentcolor; }
.newsreel-dock .toggle { min-block-size: 3rem; min-inline-size: 3rem; color: var(--paper); background: var(--ink); }
.newsreel-dock .toggle:hover { color: var(--accent-ink, var(--paper)); background: var(--accent); }
.newsreel-dock svg { inline-size: 1.5rem; block-size: 1.5rem; fill: currentcolor; }
.newsreel-dock svg text { font: 700 7.5px var(--sans, system-ui); }
.newsreel-dock select {
  inline-size: auto; min-block-size: 2.25rem; padding: 0.1rem 0.3rem; font-size: var(--small, 0.875rem);
  color: inherit; background: transparent; border: 1px solid var(--rule); border-radius: 3px;
}
.newsreel-dock option { color: #111; background: #fff; }
.newsreel-dock .line {
  grid-column: 2 / -1; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.75rem; align-items: center;
  color: var(--soft); font-variant-numeric: tabular-nums;
}
.newsreel-dock input[type="range"] {
  inline-size: 100%; min-block-size: 24px; margin: 0; padding: 0; border: 0; background: none; accent-color: var(--accent);
}
.newsreel-dock .lost { grid-column: 1 / -1; margin: 0; color: var(--accent); }
@media (width < 40rem) {
  .newsreel-dock { grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.3rem 0.75rem; }
  .newsreel-dock img { grid-row: 1; inline-size: 2.75rem; block-size: 2.75rem; }
  .newsreel-dock .close { grid-row: 1; grid-column: 3; }
  .newsreel-dock .keys { grid-row: 2; grid-column: 1 / -1; justify-content: center; gap: 1rem; }
  .newsreel-dock .line { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: no-preference) {
  .newsreel-dock { animation: newsreel-dock 0.25s ease-out; }
  @keyframes newsreel-dock { from { transform: translateY(100%); } }
}
@media (forced-colors: active) { .newsreel-dock button { border-color: ButtonText; } }
@media print { .newsreel-dock { display: none; } }
`;

export const dressDock = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
};
