import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import type { OwnSignIn } from "./own-sign-in.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { TotpSetUp } from "./totp-set-up.tsx";
import { WithPassword } from "./with-password.tsx";

const said = words.account.totp;
const recovery = words.account.recovery;

type Doing = "setting-up" | "turning-off" | "renewing" | null;

/** Six digits after the password, and what to do on the day when the phone is lost. */
export const OwnTotp = ({ own }: { readonly own: OwnSignIn }) => {
  const { newsroom } = useSession();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const show = async (made: readonly string[]): Promise<void> => {
    setDoing(null);
    setCodes(made);
    await client.invalidateQueries({ queryKey: ["readOwnSignIn"] });
  };
  const turnOff = useChange("removeOwnTotp", {
    changes: ["readOwnSignIn"],
    onDone: () => {
      setDoing(null);
      say(said.turnedOff);
    },
  });
  const renew = useChange("renewOwnRecoveryCodes", {
    onDone: async ({ value }) => await show(value.recoveryCodes),
  });
  return (
    <Section
      title={said.title}
      detail={said.detail}
      actions={
        own.hasTotp ? (
          <Button onPress={() => setDoing("turning-off")}>{said.turnOff}</Button>
        ) : own.hasPassword ? (
          <Button onPress={() => setDoing("setting-up")}>{said.setUp}</Button>
        ) : null
      }
    >
      {own.hasTotp ? (
        <ul className="lines">
          <li>
            <div className="what">
              <strong>{recovery.title}</strong>
              <p>
                {own.recoveryCodes === 0 ? recovery.none : recovery.left(own.recoveryCodes)} {recovery.detail}
              </p>
            </div>
            <Button onPress={() => setDoing("renewing")}>{recovery.make}</Button>
          </li>
        </ul>
      ) : (
        <p className="soft">{own.hasPassword ? said.off : said.needsPassword}</p>
      )}
      <Dialog title={said.setUp} isOpen={doing === "setting-up"} onClose={() => setDoing(null)}>
        <TotpSetUp onCancel={() => setDoing(null)} onDone={(made) => void show(made)} />
      </Dialog>
      {doing === "turning-off" ? (
        <WithPassword
          title={said.turnOffTitle}
          action={said.turnOff}
          isPending={turnOff.isPending}
          error={turnOff.error}
          onClose={() => setDoing(null)}
          onConfirm={(password) => turnOff.mutate({ body: { password } })}
        >
          <p>{said.turnOffDetail}</p>
        </WithPassword>
      ) : null}
      {doing === "renewing" ? (
        <WithPassword
          title={recovery.makeTitle}
          action={recovery.make}
          isPending={renew.isPending}
          error={renew.error}
          onClose={() => setDoing(null)}
          onConfirm={(password) => renew.mutate({ body: { password } })}
        >
          <p>{recovery.makeDetail}</p>
        </WithPassword>
      ) : null}
      <RecoveryCodes codes={codes} newsroom={newsroom.name} onKept={() => setCodes(null)} />
    </Section>
  );
};
