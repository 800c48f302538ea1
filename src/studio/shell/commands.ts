import { useEffect, useSyncExternalStore } from "react";
import { words } from "../words/words.ts";
import { placesFor } from "./screens.ts";
import { useSession } from "./session.tsx";
import { useSignOut } from "./sign-out.ts";
import { chooseTheme, type Theme } from "./theme.ts";

/** Something that the palette can do. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** Keys that do the same, where there are any. */
  readonly keys?: readonly string[];
  readonly to?: string;
  readonly act?: () => void;
}

interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

let offered: readonly (readonly Command[])[] = [];
const watchers = new Set<() => void>();

const offer = (next: readonly (readonly Command[])[]): void => {
  offered = next;
  for (const watcher of watchers) watcher();
};

/** While a screen is shown, the palette has its commands too. Keep the list itself the same between renders. */
export const useOffer = (commands: readonly Command[]): void => {
  useEffect(() => {
    offer([...offered, commands]);
    return () => offer(offered.filter((one) => one !== commands));
  }, [commands]);
};

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

const { commands: said, screens } = words.shell;
const themes: readonly Theme[] = ["system", "light", "dark"];

/** Places first, then what can be done on this screen, then what can be done anywhere. */
export const useCommands = (): readonly CommandGroup[] => {
  const session = useSession();
  const signOut = useSignOut();
  const here = useSyncExternalStore(subscribe, () => offered).flat();
  const places = placesFor(session)
    .flatMap(({ places: some }) => some)
    .map(({ to, name }) => ({ id: `go ${to}`, name, to }));
  return [
    { name: said.goTo, commands: [...places, { id: "go /account", name: screens.account, to: "/account" }] },
    {
      name: said.act,
      commands: [
        ...here,
        {
          id: "site",
          name: said.site,
          act: () => void open(session.newsroom.url, "_blank", "noopener"),
        },
        ...themes.map((theme) => ({
          id: theme,
          name: `${words.shell.theme}: ${said.themes[theme]}`,
          act: () => chooseTheme(theme),
        })),
        { id: "leave", name: said.signOut, act: signOut },
      ],
    },
  ];
};
