/** Whether the cursor is in something that one writes in: a field of words, a story's body. */
export const isTyping = (): boolean => {
  const field = document.activeElement;
  return field instanceof HTMLElement && (field.isContentEditable || field.matches(fields));
};

const noWords = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"];

const fields = `textarea:not([readonly]), input:not([readonly])${noWords.map((type) => `:not([type=${type}])`).join("")}`;
