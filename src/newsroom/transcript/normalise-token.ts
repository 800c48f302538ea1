/** One comparable unit of speech, and the words (by index, both included) that it was made of. */
export interface Token {
  text: string;
  first: number;
  last: number;
}
