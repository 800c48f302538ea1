import { type ReactNode, useId } from "react";

interface Props {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter of a screen, under its own heading. */
export const Section = ({ title, detail, actions, children }: Props) => {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {detail === undefined ? null : <p>{detail}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
};
