interface Props {
  readonly text: string;
  readonly mentions: readonly { readonly handle: string; readonly name: string }[];
}

/** What was said, line by line; colleagues who are named in it stand out by their names. */
export const CommentText = ({ text, mentions }: Props) => {
  const names = new Map(mentions.map(({ handle, name }) => [`@${handle}`, name]));
  const parts = text.split(/(@[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)/u);
  let from = 0;
  return (
    <p className="comment-text">
      {parts.map((part) => {
        const place = from;
        from += part.length;
        const name = names.get(part);
        return name === undefined ? part : <strong key={place}>@{name}</strong>;
      })}
    </p>
  );
};
