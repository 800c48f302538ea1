import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { words } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: (password: string) => void;
}

/** What makes an account weaker is done by whoever knows its password. */
export const WithPassword = ({ title, children, action, isPending, error, onClose, onConfirm }: Props) => {
  const [password, setPassword] = useState("");
  return (
    <Dialog title={title} isOpen onClose={onClose} isAlert>
      {children}
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(password);
        }}
      >
        <Field
          label={words.account.password.now}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          autoFocus
          isRequired
          wrong={wrongWith(error, "/password")}
        />
        {error === null || isOfFields(error, ["/password"]) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="danger" isPending={isPending}>
            {action}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
