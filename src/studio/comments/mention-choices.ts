export interface Colleague {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly isDisabled: boolean;
}

/** A name that is being typed at the caret: "Is it so, @ad|". Null: none is. */
export const mentionAt = (
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | null => {
  const [whole, typed] = /(?<![\p{L}\p{N}._-])@([\p{L}\p{N}._-]{0,40})$/u.exec(text.slice(0, caret)) ?? [];
  return whole === undefined || typed === undefined ? null : { from: caret - whole.length, typed };
};

/** Colleagues whose handle or name begins so, at most six. */
export const choicesFor = <Somebody extends Colleague>(
  typed: string,
  colleagues: readonly Somebody[],
): readonly Somebody[] => {
  const wanted = typed.toLowerCase();
  return colleagues
    .filter(
      ({ handle, name, isDisabled }) =>
        !isDisabled && [handle, ...name.toLowerCase().split(" ")].some((part) => part.startsWith(wanted)),
    )
    .slice(0, 6);
};

/** The text with the name that was being typed made whole, and where the caret goes. */
export const withMention = (
  text: string,
  caret: number,
  handle: string,
): { readonly text: string; readonly caret: number } => {
  const at = mentionAt(text, caret);
  if (at === null) return { text, caret };
  const before = `${text.slice(0, at.from)}@${handle} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
};
