/** The look of a loaded player. The screen before it is the page's own (styles/parts/player.css). */
const text = `
.screen > media-controller {
  display: block; min-inline-size: 0; min-block-size: 0; background: #000; color: #fff;
  --media-font-family: var(--sans, system-ui, sans-serif);
  --media-font-size: 0.875rem;
  --media-primary-color: #fff;
  --media-secondary-color: #0000;
  --media-text-color: #fff;
  --media-icon-color: #fff;
  --media-control-background: #0000;
  --media-control-hover-background: #ffffff24;
  --media-control-padding: 10px;
  --media-control-height: 24px;
  --media-range-track-height: 3px;
  --media-range-track-border-radius: 2px;
  --media-range-track-background: #ffffff47;
  --media-time-range-buffered-color: #ffffff4d;
  --media-range-bar-color: #eaa883;
  --media-range-thumb-background: #fff;
  --media-range-thumb-height: 14px;
  --media-range-thumb-width: 14px;
  --media-range-thumb-border-radius: 50%;
  --media-range-thumb-transition: opacity 0.15s;
  --media-range-padding: 0;
  --media-preview-thumbnail-border-radius: 3px 3px 0 0;
  --media-preview-time-background: #100f0e;
  --media-preview-chapter-background: #100f0e;
  --media-preview-background: #100f0e;
  --media-menu-background: #1d1b19f5;
  --media-menu-item-hover-background: #ffffff1f;
  --media-menu-border-radius: 6px;
  --media-menu-item-padding: 6px 12px;
  --media-focus-box-shadow: inset 0 0 0 2px #fff;
  --media-tooltip-background-color: #100f0ee6;
  --media-tooltip-border-radius: 3px;
  --media-tooltip-font-size: 0.8125rem;
  --media-loading-indicator-icon-height: 56px;
}
.screen > .poster { z-index: 1; pointer-events: none; }
.screen[data-shown] > .poster { visibility: hidden; }
.screen > .play[hidden] { display: none; }
.newsreel-bar {
  box-sizing: border-box; inline-size: 100%; padding: 1.25rem 0.75rem 0.25rem;
  background: linear-gradient(#0000, #00000080 30%, #000000b8);
}
.newsreel-bar :is(media-time-range, media-volume-range) { --media-control-hover-background: #0000; }
.newsreel-bar media-time-range { inline-size: 100%; block-size: 24px; padding-inline: 10px; }
.newsreel-seek { position: relative; display: flex; }
.newsreel-marks { position: absolute; inset: 3px 10px auto; block-size: 4px; pointer-events: none; }
.newsreel-marks span { position: absolute; min-inline-size: 6px; block-size: 100%; background: #ffd9a0; border-radius: 2px; }
.newsreel-row { display: flex; align-items: center; }
.newsreel-row > * { flex: none; border-radius: 4px; }
.newsreel-room { flex: 1 1 0; }
.newsreel-row media-volume-range { inline-size: 84px; block-size: 44px; padding-inline: 4px 10px; }
.newsreel-row media-time-display { padding-inline: 8px; font-variant-numeric: tabular-nums; pointer-events: none; }
.newsreel-link {
  inline-size: 44px; block-size: 44px; padding: 10px; border: 0; background: #0000; color: #fff; cursor: pointer;
}
.newsreel-link svg { display: block; inline-size: 24px; block-size: 24px; }
.newsreel-link:hover { background: #ffffff24; }
.newsreel-link:focus-visible { outline: none; box-shadow: inset 0 0 0 2px #fff; }
media-settings-menu-item[submenusize="0"], media-settings-menu-item[submenusize="1"] { display: none; }
media-settings-menu { max-block-size: calc(100% - 5rem); inset-inline-end: 0.75rem; inset-block-end: 5rem; min-inline-size: 14rem; }
.newsreel-note {
  position: relative; z-index: 2; grid-area: 1 / 1; align-self: start; justify-self: start; inline-size: auto !important; block-size: auto !important;
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; margin: 0.75rem; padding: 0.35rem 0.9rem;
  max-inline-size: calc(100% - 1.5rem); box-sizing: border-box;
  color: #fff; background: #100f0ee6; border-radius: 4px; font: 400 0.875rem / 1.5 var(--sans, system-ui, sans-serif);
}
.newsreel-note:empty { display: none; }
.newsreel-note[data-centre] { align-self: center; justify-self: center; text-align: center; justify-content: center; padding: 0.75rem 1.25rem; }
.newsreel-note :is(button, a) {
  font: inherit; font-weight: 600; color: #fff; background: none; border: 0; padding: 0.2rem 0; min-block-size: 24px;
  text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer;
}
.newsreel-note :is(button, a):focus-visible { outline: 2px solid #fff; outline-offset: 2px; border-radius: 2px; }
.newsreel-notice {
  position: relative; z-index: 2; grid-area: 1 / 1; align-self: start; inline-size: auto !important; block-size: auto !important;
  display: flex; align-items: center; gap: 0.6rem; padding: 0.35rem 0.4rem 0.35rem 0.9rem;
  color: #fff; background: #100f0ef2; border-inline-start: 3px solid #eaa883; font: 400 0.875rem / 1.45 var(--sans, system-ui, sans-serif);
}
.newsreel-notice[hidden], .screen:has(media-settings-menu:not([hidden])) > .newsreel-notice { display: none; }
.newsreel-notice p {
  flex: 1 1 auto; margin: 0.2rem 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
}
.newsreel-notice strong { color: #eaa883; font-weight: 600; }
.newsreel-notice a { flex: none; min-block-size: 24px; padding-block: 0.2rem; box-sizing: border-box; color: #fff; font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; }
.newsreel-notice button {
  flex: none; inline-size: 28px; block-size: 28px; padding: 0; border: 0; border-radius: 4px; background: none; color: #fff; font: inherit; font-size: 1.25rem; line-height: 1; cursor: pointer;
}
.newsreel-notice button:hover { background: #ffffff24; }
.newsreel-notice :is(button, a):focus-visible { outline: 2px solid #fff; outline-offset: 2px; border-radius: 2px; }
.newsreel-spoken { position: absolute; inline-size: 1px !important; block-size: 1px !important; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.newsreel-note:not([data-centre]) { margin-block-start: calc(0.75rem + var(--newsreel-notice, 0px)); }
.heard[data-notices] .screen:has(media-controller) { block-size: 12rem; }
.screen[data-sound] > .poster { visibility: visible; z-index: 0; }
.screen[data-sound] > media-controller { background: #0000; }
.screen[data-sound] media-pip-button { display: none; }
@container newsreel (inline-size < 34rem) {
  .newsreel-row media-volume-range, .newsreel-row media-pip-button { display: none; }
  .newsreel-bar { padding-inline: 0.25rem; }
}
@container newsreel (inline-size < 23rem) {
  .newsreel-row media-mute-button { display: none; }
  .newsreel-row media-time-display { padding-inline: 2px; }
  .newsreel-notice { font-size: 0.8125rem; line-height: 1.35; }
}
@container newsreel (inline-size < 21rem) {
  .newsreel-notice { padding-block: 0; }
  .newsreel-notice p { -webkit-line-clamp: 1; }
  .newsreel-notice button { inline-size: 24px; block-size: 24px; }
}
.screen { container: newsreel / inline-size; }
@media (prefers-contrast: more) { .newsreel-bar { background: #000; } }
/* White on black over a picture is as strong as it gets; with the reader's colours the bars would lose their marks. */
@media (forced-colors: active) { .screen > media-controller, .newsreel-marks span { forced-color-adjust: none; } }
@media (prefers-reduced-motion: reduce) {
  .screen > media-controller { --media-control-transition-in: none; --media-control-transition-out: none; }
}
`;

/** Inside the video's own element: the picture, the cover of its end, and the captions over them. */
const insideText = `
:host { display: grid; inline-size: 100%; block-size: 100%; container-type: size; overflow: hidden; }
video, canvas, .captions { grid-area: 1 / 1; inline-size: 100%; block-size: 100%; min-block-size: 0; object-fit: contain; }
canvas { background: #000; pointer-events: none; }
canvas[hidden] { display: none; }
video::-webkit-media-text-track-container { display: none; }
video::cue { visibility: hidden; color: #0000; background: #0000; }
.captions {
  box-sizing: border-box; display: grid; align-content: end; justify-items: stretch; gap: 0.15em; padding: 0 4% max(0.75rem, 3.5cqb); pointer-events: none;
  font: 400 clamp(0.9375rem, 2.5cqi, 2.25rem) / 1.4 var(--sans, system-ui, sans-serif);
  color: #fff; text-align: center; text-wrap: balance; transition: padding-block-end 0.2s;
}
:host([data-lift]) .captions { padding-block-end: 5.75rem; }
/* Little room: right above the seek bar, so that a notice fits over them. */
@container (inline-size < 21rem) { :host([data-lift]) .captions { padding-block-end: 4.75rem; } }
.captions p { margin: 0; white-space: pre-line; }
.captions p.high { position: absolute; inset: calc(max(0.75rem, 3.5cqb) + var(--newsreel-notice, 0px)) 4% auto; }
.captions span { padding: 0.1em 0.4em; background: #000c; border-radius: 0.15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
@media (prefers-reduced-motion: reduce) { .captions { transition: none; } }
`;

let added = false;

/** Gives the page and this video's element their styles. Constructed sheets: no markup, and no exception in the content policy. */
export const dress = (inside: ShadowRoot | null): void => {
  if (!added) document.adoptedStyleSheets.push(sheetOf(text));
  added = true;
  inside?.adoptedStyleSheets.push(sheetOf(insideText));
};

const sheetOf = (styles: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
};
