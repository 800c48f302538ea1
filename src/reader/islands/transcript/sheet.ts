/** Styles of what the transcript's script adds to the page. */
const text = `
.transcript p a { -webkit-user-drag: none; }
::highlight(newsreel-said) { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--accent, currentColor); }
.newsreel-follow {
  align-self: center; margin-block-start: 0.5rem; min-block-size: 2rem; padding: 0.2rem 0.9rem;
  font: 600 var(--small, 0.875rem) / 1.4 var(--sans, system-ui, sans-serif); color: var(--ink); background: var(--raised);
  border: 1px solid var(--rule); border-radius: 2rem; cursor: pointer;
}
.newsreel-follow[hidden] { display: none; }
`;

export const dressTranscript = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
};
