/** What is of another site is fetched when the reader asks, not before (the contract stands in blocks/embed.tsx). */

const show = (figure: HTMLElement, screen: HTMLElement): void => {
  const frame = document.createElement("iframe");
  frame.src = figure.dataset["embed"] ?? "";
  frame.title = figure.dataset["title"] ?? "";
  frame.allow = "fullscreen; picture-in-picture; encrypted-media";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-popups allow-presentation allow-forms",
  );
  screen.replaceChildren(frame);
  frame.focus();
};

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const press = event.target instanceof Element ? event.target.closest("[data-embed-load]") : null;
  const figure = press?.closest<HTMLElement>("[data-embed]");
  const screen = press?.closest<HTMLElement>(".screen");
  if (!figure || !screen) return;
  event.preventDefault();
  show(figure, screen);
});
