import { OwnSessions } from "../account/own-sessions.tsx";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.account;

/** What is one's own: ways to sign in, sessions, tokens. */
export const Account = () => {
  const { staff } = useSession();
  return (
    <Screen title={said.title} intro={said.intro(staff.handle, roleName(staff.role))} isNarrow>
      <OwnSessions />
    </Screen>
  );
};
