import { useState } from "react";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Form } from "react-aria-components/Form";
import { Label } from "react-aria-components/Label";
import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Tick } from "../components/tick.tsx";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";

const said = words.account.tokens;

type Scope = CallOf<Operations["makeToken"]>["body"]["scopes"][number];

const isScope = (permission: string): permission is Scope => permission !== "staff.manage";

const lengths = [7, 30, 90, 365];

interface Props {
  readonly onClose: () => void;
  readonly onMade: (token: string) => void;
}

/** What a program may do, and for how long. */
export const NewToken = ({ onClose, onMade }: Props) => {
  const { permissions } = useSession();
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [lacksScope, setLacksScope] = useState(false);
  const make = useChange("makeToken", {
    changes: ["listTokens"],
    onDone: ({ value }) => onMade(value.token),
  });
  const submit = (): void => {
    setLacksScope(scopes.length === 0);
    if (scopes.length > 0) make.mutate({ body: { name, scopes: [...scopes], days: Number(days) } });
  };
  return (
    <Dialog title={said.add} isOpen onClose={onClose} isBroad>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={said.label}
          hint={said.labelHint}
          value={name}
          onChange={setName}
          autoFocus
          isRequired
          wrong={wrongWith(make.error, "/name")}
        />
        <Choice
          label={said.days}
          value={days}
          options={lengths.map((length) => ({ value: String(length), label: said.daysOption(length) }))}
          onChange={setDays}
        />
        <CheckboxGroup
          className="field"
          value={[...scopes]}
          onChange={(chosen) => {
            setLacksScope(false);
            setScopes(chosen.filter(isScope));
          }}
        >
          <Label className="label">{said.scopes}</Label>
          {lacksScope ? (
            <span className="wrong" role="alert">
              {said.needsScope}
            </span>
          ) : null}
          <div className="ticks">
            {permissions.filter(isScope).map((permission) => (
              <Tick key={permission} value={permission}>
                {words.permissions[permission]}
              </Tick>
            ))}
          </div>
        </CheckboxGroup>
        {make.error === null || isOfFields(make.error, ["/name"]) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(make.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={make.isPending}>
            {said.make}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
