import { useEffect, useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { giveFile } from "../components/give-file.ts";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { letters } from "../words/letters.ts";

const said = letters.subscriber;

type Known = AnswerOf<Operations["exportSubscriber"]>;

/** What is known of one address: shown, given to its owner, erased. */
export const Subscriber = ({ address: asked }: { readonly address: string }) => {
  const [address, setAddress] = useState(asked);
  const [isErasing, setIsErasing] = useState(false);
  const shown = useChange("exportSubscriber");
  const erase = useChange("eraseSubscriber", {
    changes: ["listLetterLists", "countSubscribers"],
    onDone: () => {
      say(said.erased);
      setIsErasing(false);
      setAddress("");
      shown.reset();
    },
  });
  const { mutate: show } = shown;
  useEffect(() => {
    if (asked !== "") show({ body: { address: asked } });
  }, [asked, show]);
  const known = shown.data?.value;
  const error = shown.error ?? erase.error;
  return (
    <Section title={said.title} detail={said.detail}>
      <Form
        className="bar"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          shown.mutate({ body: { address } });
        }}
      >
        <Field
          className="grow"
          label={said.address}
          type="email"
          value={address}
          onChange={setAddress}
          autoComplete="off"
          isRequired
        />
        <Button type="submit" isPending={shown.isPending}>
          {said.show}
        </Button>
      </Form>
      {error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      {known === undefined ? null : <KnownLines known={known} onErase={() => setIsErasing(true)} />}
      {known === undefined || !isErasing ? null : (
        <Confirm
          title={said.eraseTitle(known.address)}
          action={said.eraseAction}
          isOpen
          isPending={erase.isPending}
          onClose={() => setIsErasing(false)}
          onConfirm={() => erase.mutate({ body: { address: known.address } })}
        >
          <p>{said.eraseDetail}</p>
        </Confirm>
      )}
    </Section>
  );
};

const KnownLines = ({ known, onErase }: { readonly known: Known; readonly onErase: () => void }) => (
  <div className="stack near" role="status">
    <dl className="before-after">
      <dt>{said.since}</dt>
      <dd>
        <Instant at={known.since} />
      </dd>
      <dt>{said.confirmed}</dt>
      <dd>{known.confirmedAt === null ? said.never : <Instant at={known.confirmedAt} />}</dd>
      <dt>{said.lists}</dt>
      <dd>{known.lists.map(({ list, state }) => `${list} (${state})`).join(", ") || "–"}</dd>
      <dt>{said.sent}</dt>
      <dd>{said.mails(known.mails.length)}</dd>
    </dl>
    <div className="row">
      <Button onPress={() => download(known)}>{said.download}</Button>
      <Button look="danger" onPress={onErase}>
        {said.erase}
      </Button>
    </div>
  </div>
);

/** For its owner: everything, as JSON. */
const download = (known: Known): void =>
  giveFile("subscriber.json", JSON.stringify(known, null, 2), "application/json");
