/** Styles of what is shown when words are to be shared. Colours are the page's own. */
const text = `
.newsreel-share {
  position: fixed; inset: auto; z-index: 20; box-sizing: border-box; inline-size: min(26rem, calc(100vw - 1.5rem)); margin: 0; padding: 0.9rem 1rem 1rem;
  display: grid; gap: 0.6rem; font: 400 0.9375rem / 1.45 var(--sans, system-ui, sans-serif);
  color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 8px 32px #0005;
  max-block-size: calc(100dvh - 1.5rem); overflow-y: auto;
}
.newsreel-share:not(:popover-open) { display: none; }
.newsreel-share p { margin: 0; font: inherit; }
.newsreel-share blockquote { margin: 0; font: 400 1rem / 1.45 var(--serif, serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.newsreel-share .rows { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.newsreel-share .rows > span { margin-inline-end: auto; color: var(--soft); }
.newsreel-share button {
  min-block-size: 2.25rem; padding: 0.25rem 0.8rem; font: 600 0.875rem / 1.4 var(--sans, system-ui, sans-serif); cursor: pointer;
  color: var(--ink); background: none; border: 1px solid var(--rule); border-radius: 4px;
}
.newsreel-share button:hover:enabled { background: var(--raised); }
.newsreel-share button.main { color: var(--paper); background: var(--ink); border-color: var(--ink); justify-self: start; padding-inline: 1.1rem; }
.newsreel-share button.main:hover:enabled { background: var(--accent); border-color: var(--accent); }
.newsreel-share button:disabled { opacity: 0.5; cursor: default; }
.newsreel-share button:focus-visible, .newsreel-share :is(a, textarea):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.newsreel-share .top { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; font-weight: 600; }
.newsreel-share .top button { border: 0; padding: 0; min-inline-size: 2.25rem; margin: -0.4rem -0.5rem -0.4rem 0; font-size: 1.25rem; font-weight: 400; }
.newsreel-share label { display: grid; gap: 0.2rem; font-weight: 600; font-size: 0.8125rem; }
.newsreel-share .field { display: grid; grid-template-columns: 1fr auto; gap: 0.5rem; align-items: end; }
.newsreel-share textarea {
  font: 400 0.8125rem / 1.4 ui-monospace, monospace; color: var(--ink); background: var(--raised); border: 1px solid var(--rule); border-radius: 4px;
  padding: 0.4rem 0.5rem; resize: none; inline-size: 100%; box-sizing: border-box;
}
.newsreel-share a { color: var(--accent); }
::highlight(newsreel-share) { background-color: var(--mark, Highlight); color: var(--ink, HighlightText); }
`;

export const dressShare = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
};
