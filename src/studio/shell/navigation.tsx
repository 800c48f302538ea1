import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { Icon } from "../components/icon.tsx";
import { Keys } from "../components/keys.tsx";
import { words } from "../words/words.ts";
import { OwnMenu } from "./own-menu.tsx";
import { placesFor } from "./screens.ts";
import { useSession } from "./session.tsx";

interface Props {
  readonly onSeek: () => void;
  /** Somewhere was gone to: what was opened for it closes. */
  readonly onGone?: () => void;
}

/** The newsroom's name, what can be gone to, and who is here. */
export const Navigation = ({ onSeek, onGone }: Props) => {
  const session = useSession();
  const places = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    places.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [path]);
  return (
    <nav className="side" aria-label={words.shell.navigation}>
      <Link to="/" className="masthead" {...(onGone === undefined ? {} : { onClick: onGone })}>
        {session.newsroom.name}
        <small>{words.common.studio}</small>
      </Link>
      <Pressable className="button seek-button" onPress={onSeek}>
        <span>
          <Icon name="seek" />
          {words.shell.seek}
        </span>
        <Keys keys={["Mod", "K"]} />
      </Pressable>
      <div className="nav" ref={places}>
        {placesFor(session).map((group) => (
          <div key={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.places.map((place) => (
                <li key={place.to}>
                  <Link
                    to={place.to}
                    activeOptions={{ exact: place.to === "/" }}
                    {...(onGone === undefined ? {} : { onClick: onGone })}
                  >
                    <Icon name={place.icon} />
                    {place.name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <OwnMenu />
    </nav>
  );
};
