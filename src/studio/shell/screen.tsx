import { type ReactNode, useEffect } from "react";
import { classes } from "../components/class-name.ts";
import { words } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Stands beside the title: what can be done here. */
  readonly actions?: ReactNode;
  readonly isNarrow?: boolean;
  /** Columns that stand beside one another. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A screen: its title, in the browser's tab too, and what is on it. */
export const Screen = ({ title, intro, actions, isNarrow = false, isWide = false, children }: Props) => {
  useTitle(title);
  return (
    <div className={classes("screen", isNarrow && "narrow", isWide && "wide")}>
      <div className="screen-head">
        <div>
          <h1>{title}</h1>
          {intro === undefined ? null : <p>{intro}</p>}
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
};

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · ${words.common.studio}`;
  }, [title]);
};
