import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { RecoveryCodes } from "../account/recovery-codes.tsx";
import { useAddPasskey } from "../account/passkey-adding.ts";
import { TotpSetUp } from "../account/totp-set-up.tsx";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useSession } from "../shell/session.tsx";
import { useSignOut } from "../shell/sign-out.ts";
import { deviceName } from "../sign-in/device-name.ts";
import { Door } from "../sign-in/door.tsx";
import { canPasskeys } from "../sign-in/passkey.ts";
import { words } from "../words/words.ts";

const said = words.signIn.secondStep;

/** Signed in by password alone: the studio opens once there is something that cannot be stolen with it. */
export const SecondStep = () => {
  const { newsroom } = useSession();
  const client = useQueryClient();
  const ways = useRead("readSignIn").data?.value;
  const signOut = useSignOut();
  const [isApp, setIsApp] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = async (): Promise<void> => await client.invalidateQueries({ queryKey: ["session"] });
  const add = useAddPasskey(() => void goOn());
  const offersPasskey = ways?.passkeys === true && canPasskeys();
  return (
    <Door title={said.title} intro={said.detail} isBroad={isApp}>
      {isApp ? (
        <TotpSetUp onCancel={() => setIsApp(false)} onDone={setCodes} />
      ) : (
        <div className="stack near">
          {offersPasskey ? (
            <Button
              look="primary"
              icon="key"
              isPending={add.isPending}
              onPress={() => add.mutate(deviceName(navigator.userAgent) || words.account.passkeys.oneOfThem)}
            >
              {said.passkey}
            </Button>
          ) : null}
          <Button look={offersPasskey ? "plain" : "primary"} icon="phone" onPress={() => setIsApp(true)}>
            {said.app}
          </Button>
          {add.data === false || add.error !== null ? (
            <Notice kind="warn" isNews>
              <p>{add.error === null ? words.account.passkeys.stopped : sentenceOf(add.error)}</p>
            </Notice>
          ) : null}
          <Button look="quiet" onPress={signOut}>
            {words.shell.commands.signOut}
          </Button>
        </div>
      )}
      <RecoveryCodes
        codes={codes}
        newsroom={newsroom.name}
        onKept={() => {
          setCodes(null);
          void goOn();
        }}
      />
    </Door>
  );
};
