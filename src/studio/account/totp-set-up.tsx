import { useEffect, useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { CopyField } from "../components/copy-field.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { SquareCode } from "../components/square-code.tsx";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { words } from "../words/words.ts";

const said = words.account.totp;

interface Props {
  readonly onCancel: () => void;
  /** It is on; these codes are shown this once. */
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

/** Scan, type what the app shows, and it is on. */
export const TotpSetUp = ({ onCancel, onDone }: Props) => {
  const [code, setCode] = useState("");
  const { mutate: begin, data, error } = useChange("beginOwnTotp");
  const confirm = useChange("confirmOwnTotp", { onDone: ({ value }) => onDone(value.recoveryCodes) });
  useEffect(() => {
    begin({});
  }, [begin]);
  if (error !== null)
    return (
      <Notice kind="bad" isNews>
        <p>{sentenceOf(error)}</p>
      </Notice>
    );
  if (data === undefined) return <Skeleton count={4} />;
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } });
      }}
    >
      <p>{said.scan}</p>
      <SquareCode text={data.value.uri} label={said.square} />
      <CopyField label={said.type} text={data.value.secret} />
      <Field
        className="code"
        label={said.code}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        isRequired
        wrong={wrongWith(confirm.error, "/code")}
      />
      {confirm.error === null || isOfFields(confirm.error, ["/code"]) ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(confirm.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onCancel}>{words.common.cancel}</Button>
        <Button type="submit" look="primary" isPending={confirm.isPending}>
          {said.confirm}
        </Button>
      </div>
    </Form>
  );
};
