import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { words } from "../words/words.ts";
import type { OwnSignIn } from "./own-sign-in.ts";

const said = words.account.password;

/** For whoever has no passkey at hand. */
export const OwnPassword = ({ own }: { readonly own: OwnSignIn }) => {
  const [isChanging, setIsChanging] = useState(false);
  const sayInstant = useSayInstant();
  return (
    <Section
      title={said.title}
      detail={own.passwordChangedAt === null ? said.notSet : said.set(sayInstant(own.passwordChangedAt))}
      actions={
        <Button onPress={() => setIsChanging(true)}>{own.hasPassword ? said.change : said.make}</Button>
      }
    >
      {isChanging ? <Changing hasPassword={own.hasPassword} onClose={() => setIsChanging(false)} /> : null}
    </Section>
  );
};

const fields = ["/current", "/next"];

const Changing = ({
  hasPassword,
  onClose,
}: {
  readonly hasPassword: boolean;
  readonly onClose: () => void;
}) => {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useChange("setOwnPassword", {
    changes: ["readOwnSignIn", "listOwnSessions"],
    onDone: () => {
      say(said.changed);
      onClose();
    },
  });
  return (
    <Dialog title={hasPassword ? said.change : said.make} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ body: { next, ...(hasPassword ? { current } : {}) } });
        }}
      >
        {hasPassword ? (
          <Field
            label={said.now}
            type="password"
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            autoFocus
            isRequired
            wrong={wrongWith(change.error, "/current")}
          />
        ) : null}
        <Field
          label={said.next}
          hint={words.signIn.link.passwordHint}
          type="password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          autoFocus={!hasPassword}
          isRequired
          wrong={wrongWith(change.error, "/next")}
        />
        {change.error === null || isOfFields(change.error, fields) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(change.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={change.isPending}>
            {words.common.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
