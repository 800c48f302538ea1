import { type ReactNode, useId } from "react";

interface Props {
  /** The field of the content: what a gate calls it by. */
  readonly part: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One matter of the facts, under its own heading; it can be led to. */
export const FactSection = ({ part, title, hint, children }: Props) => {
  const id = useId();
  return (
    <section className="story-fact" data-part={part} tabIndex={-1} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {children}
    </section>
  );
};
