import { useNavigate } from "@tanstack/react-router";
import { Button as Pressable } from "react-aria-components/Button";
import { Menu } from "../components/menu.tsx";
import { words } from "../words/words.ts";
import { roleName } from "../words/role-names.ts";
import { useSession } from "./session.tsx";
import { useSignOut } from "./sign-out.ts";
import { chooseTheme, type Theme, useTheme } from "./theme.ts";

const { commands } = words.shell;
const themes: readonly Theme[] = ["system", "light", "dark"];

/** Who is here, their account, light or dark, and the way out. */
export const OwnMenu = () => {
  const { staff, newsroom } = useSession();
  const theme = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      label={words.shell.ownMenu(staff.name)}
      entries={[
        { id: "account", label: words.shell.screens.account, act: () => void navigate({ to: "/account" }) },
        { id: "site", label: commands.site, act: () => void open(newsroom.url, "_blank", "noopener") },
        ...themes
          .filter((one) => one !== theme)
          .map((one) => ({ id: one, label: commands.themes[one], act: () => chooseTheme(one) })),
        { id: "leave", label: commands.signOut, act: signOut },
      ]}
    >
      <Pressable className="button quiet who">
        <span className="initials" aria-hidden="true">
          {initialsOf(staff.name)}
        </span>
        <span className="names">
          <span>{staff.name}</span>
          <small>{roleName(staff.role)}</small>
          <span className="unseen">{words.shell.screens.account}</span>
        </span>
      </Pressable>
    </Menu>
  );
};

const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/u).filter((part) => part !== "");
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => Array.from(part ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
};
