/** What is longer than this (UTF-16 units) is set smaller, so that it stands beside the picture. */
const longFrom = 240;

/** The class of a quotation, by its length. */
export const long = (text: string): { class?: string } => (text.length > longFrom ? { class: "long" } : {});
