import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { MemberList } from "../series/member-list.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { podcasts as said } from "../words/podcasts.ts";
import { series } from "../words/series.ts";
import { words } from "../words/words.ts";
import type { Show } from "./show-draft.ts";

interface Props {
  readonly show: Show;
  readonly onClose: () => void;
}

/** Before everybody may follow it. */
export const PublishShow = ({ show, onClose }: Props) => {
  const publish = useChange("publishShow", {
    changes: ["listShows", "readShow"],
    onDone: () => {
      say(said.publish.done(show.title));
      onClose();
    },
  });
  if (show.lacks.length > 0)
    return (
      <Dialog title={said.publish.title(show.title)} isOpen onClose={onClose}>
        <p>{said.lacks(show.lacks)}</p>
        <div className="actions">
          <Button onPress={onClose}>{words.common.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Confirm
      title={said.publish.title(show.title)}
      action={said.publish.action}
      isOpen
      isPending={publish.isPending}
      onClose={onClose}
      onConfirm={() =>
        publish.mutate({ params: { showId: show.id } }, { onError: (error) => say(sentenceOf(error)) })
      }
    >
      <p>{said.publish.detail}</p>
    </Confirm>
  );
};

/** It is taken off, with words for whoever asks for it. */
export const WithdrawShow = ({ show, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const withdraw = useChange("withdrawShow", {
    changes: ["listShows", "readShow"],
    onDone: () => {
      say(said.withdraw.done(show.title));
      onClose();
    },
  });
  return (
    <Dialog title={said.withdraw.title(show.title)} isOpen isAlert onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate({ params: { showId: show.id }, body: { reason } });
        }}
      >
        <p>{said.withdraw.detail}</p>
        <Field
          label={said.withdraw.reason}
          value={reason}
          onChange={setReason}
          isRequired
          autoFocus
          wrong={wrongWith(withdraw.error, "/reason")}
        />
        <FormProblem error={withdraw.error} fields={["/reason"]} />
        <FormEnd action={said.withdraw.action} isPending={withdraw.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
};

/** Its episodes, added, taken out and numbered. */
export const Episodes = ({ show, onClose }: Props) => {
  const params = { showId: show.id };
  const mayArrange = useMay()("recording.edit");
  const episodes = useRead("listShowEpisodes", { params });
  const arrange = useChange("arrangeShow", {
    changes: ["listShows", "listShowEpisodes"],
    onDone: () => say(series.members.saved),
  });
  return (
    <Dialog title={series.members.title(show.title)} isOpen isBroad onClose={onClose}>
      <Waiting read={episodes} lines={5}>
        {({ items }, etag) => (
          <MemberList
            key={etag}
            label={series.members.title(show.title)}
            works={items}
            takes={["episode"]}
            error={arrange.error}
            isPending={arrange.isPending}
            onSave={mayArrange ? (body) => arrange.mutate({ params, body, ifMatch: etag ?? "" }) : null}
          />
        )}
      </Waiting>
      <div className="actions">
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
};
