import type { ReactNode } from "react";
import { classes } from "../components/class-name.ts";
import { useRead } from "../shell/ask.ts";
import { useTitle } from "../shell/screen.tsx";
import { words } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly isBroad?: boolean;
  readonly children?: ReactNode;
}

/** What somebody sees who is not signed in: whose studio it is, and one thing to do. */
export const Door = ({ title, intro, isBroad = false, children }: Props) => {
  const name = useRead("readSignIn").data?.value.newsroom.name;
  useTitle(title);
  return (
    <main className="door">
      <p className="masthead">
        {name ?? "\u00A0"}
        <small>{words.common.studio}</small>
      </p>
      <div className={classes("panel", isBroad && "broad")}>
        <div>
          <h1>{title}</h1>
          {intro === undefined ? null : <p>{intro}</p>}
        </div>
        {children}
      </div>
    </main>
  );
};
