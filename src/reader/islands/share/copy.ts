/**
 * Makes a copy button work: it takes the text of the field that it names (data-copy) along, and says so for a moment
 * (data-copied), or what else can be done (data-by-hand).
 */
export const prepareCopy = (button: HTMLButtonElement): void => {
  const words = button.textContent;
  const label = button.ariaLabel;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset["copy"] ?? "");
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    void (async () => {
      button.textContent = (await copied(field))
        ? (button.dataset["copied"] ?? "")
        : (button.dataset["byHand"] ?? "");
      button.ariaLabel = null;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = words;
        button.ariaLabel = label;
      }, 2500);
    })();
  });
};

/** Where the clipboard is forbidden (a frame in another site's page), the text is selected, ready to be copied by hand. */
const copied = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return false;
  }
};
