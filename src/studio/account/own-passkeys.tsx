import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { deviceName } from "../sign-in/device-name.ts";
import { canPasskeys } from "../sign-in/passkey.ts";
import { words } from "../words/words.ts";
import type { OwnSignIn } from "./own-sign-in.ts";
import { useAddPasskey } from "./passkey-adding.ts";

const said = words.account.passkeys;

/** What signs one in without a word. */
export const OwnPasskeys = ({ own }: { readonly own: OwnSignIn }) => {
  const [isAdding, setIsAdding] = useState(false);
  const [leaving, setLeaving] = useState<OwnSignIn["passkeys"][number] | null>(null);
  const sayInstant = useSayInstant();
  const remove = useChange("removeOwnPasskey", {
    changes: ["readOwnSignIn"],
    onDone: () => {
      setLeaving(null);
      say(said.removed);
    },
  });
  const isPossible = own.canPasskeys && canPasskeys();
  return (
    <Section
      title={said.title}
      detail={said.detail}
      actions={isPossible ? <Button onPress={() => setIsAdding(true)}>{said.add}</Button> : null}
    >
      {isPossible ? null : <p className="soft">{said.notHere}</p>}
      {own.passkeys.length === 0 ? (
        <p className="soft">{said.none}</p>
      ) : (
        <ul className="lines">
          {own.passkeys.map((passkey) => (
            <li key={passkey.id}>
              <div className="what">
                <strong>{passkey.label}</strong>
                <p>
                  {said.made(sayInstant(passkey.createdAt))},{" "}
                  {passkey.usedAt === null ? said.neverUsed : said.used(sayInstant(passkey.usedAt))}
                  {passkey.isBackedUp ? `, ${said.backedUp}` : ""}
                </p>
              </div>
              <Button aria-label={said.removeTitle(passkey.label)} onPress={() => setLeaving(passkey)}>
                {said.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? <Adding onClose={() => setIsAdding(false)} /> : null}
      <Confirm
        title={said.removeTitle(leaving?.label ?? "")}
        action={said.remove}
        isOpen={leaving !== null}
        isPending={remove.isPending}
        onClose={() => {
          remove.reset();
          setLeaving(null);
        }}
        onConfirm={() => {
          if (leaving !== null) remove.mutate({ params: { passkeyId: leaving.id } });
        }}
      >
        <p>{said.removeDetail}</p>
        {remove.error === null ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(remove.error)}</p>
          </Notice>
        )}
      </Confirm>
    </Section>
  );
};

const Adding = ({ onClose }: { readonly onClose: () => void }) => {
  const [label, setLabel] = useState(() => deviceName(navigator.userAgent));
  const add = useAddPasskey(() => {
    say(said.added);
    onClose();
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(label);
        }}
      >
        <Field
          label={said.label}
          hint={said.labelHint}
          value={label}
          onChange={setLabel}
          isRequired
          autoFocus
          wrong={wrongWith(add.error, "/label")}
        />
        {add.data === false ? (
          <Notice kind="warn" isNews>
            <p>{said.stopped}</p>
          </Notice>
        ) : null}
        {add.error === null || isOfFields(add.error, ["/label"]) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(add.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" icon="key" isPending={add.isPending}>
            {said.make}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
