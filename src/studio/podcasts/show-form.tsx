import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { podcasts as said } from "../words/podcasts.ts";
import { changedIn, type Show, showDraft } from "./show-draft.ts";
import { ShowFields } from "./show-fields.tsx";

/** A title is enough to begin with. */
export const AddShow = ({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (show: Show) => void;
}) => {
  const [title, setTitle] = useState("");
  const add = useChange("addShow", {
    changes: ["listShows"],
    onDone: ({ value }) => {
      say(said.added(value.title));
      onAdded(value);
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ body: { title } });
        }}
      >
        <Field
          label={said.fields.title}
          value={title}
          onChange={setTitle}
          autoComplete="off"
          autoFocus
          isRequired
          wrong={wrongWith(add.error, "/title")}
        />
        <FormProblem error={add.error} fields={["/title"]} />
        <FormEnd action={said.add} isPending={add.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
};

interface ChangeProps {
  readonly show: Pick<Show, "id" | "title">;
  readonly onClose: () => void;
}

/** A podcast as it is at this moment, to be changed. */
export const ChangeShow = ({ show, onClose }: ChangeProps) => {
  const fresh = useRead("readShow", { params: { showId: show.id } });
  return (
    <Dialog title={said.change(show.title)} isOpen isBroad onClose={onClose}>
      <Waiting read={fresh} lines={8}>
        {(value, etag) => <Change key={etag} show={value} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

interface Props {
  readonly show: Show;
  readonly etag: string;
  readonly onClose: () => void;
}

const pointers = ["title", "description", "author", "ownerName", "ownerMail", "language", "slug"].map(
  (name) => `/${name}`,
);

const Change = ({ show, etag, onClose }: Props) => {
  const before = showDraft(show);
  const [draft, setDraft] = useState(before);
  const [wrongLink, setWrongLink] = useState<{ name: string; problem: string } | null>(null);
  const change = useChange("editShow", {
    changes: ["listShows", "readShow"],
    onDone: ({ value }) => {
      say(said.saved(value.title));
      onClose();
    },
  });
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const body = changedIn(draft, before);
        setWrongLink(body.ok ? null : body.problem);
        if (body.ok) change.mutate({ params: { showId: show.id }, body: body.value, ifMatch: etag });
      }}
    >
      <ShowFields
        draft={draft}
        isPublished={show.state !== "draft"}
        wrong={(name) => (wrongLink?.name === name ? wrongLink.problem : wrongWith(change.error, `/${name}`))}
        onChange={setDraft}
      />
      <FormProblem error={change.error} fields={pointers} />
      <FormEnd isPending={change.isPending} onClose={onClose} />
    </Form>
  );
};
