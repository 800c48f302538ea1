import { OwnPasskeys } from "../account/own-passkeys.tsx";
import { OwnPassword } from "../account/own-password.tsx";
import { OwnSessions } from "../account/own-sessions.tsx";
import { OwnTokens } from "../account/own-tokens.tsx";
import { OwnTotp } from "../account/own-totp.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { roleName } from "../words/role-names.ts";
import { words } from "../words/words.ts";

const said = words.account;

/** What is one's own: ways to sign in, sessions, tokens. */
export const Account = () => {
  const { staff } = useSession();
  const own = useRead("readOwnSignIn");
  return (
    <Screen
      title={said.title}
      intro={said.intro(staff.name, staff.handle, roleName(staff.role), staff.email)}
      isNarrow
    >
      <Waiting read={own} lines={6}>
        {(value) => (
          <>
            <OwnPasskeys own={value} />
            <OwnPassword own={value} />
            <OwnTotp own={value} />
          </>
        )}
      </Waiting>
      <OwnSessions />
      <OwnTokens />
    </Screen>
  );
};
