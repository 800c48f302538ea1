import { useState } from "react";
import { Choice } from "../components/choice.tsx";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../components/long-field.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { topics as said } from "../words/topics.ts";
import { Featured } from "./featured.tsx";
import type { Topic } from "./topic-moves.ts";

interface ChangeProps {
  readonly topic: Topic;
  readonly onClose: () => void;
}

/** A topic's words and address, and the works that stand first on its page. */
export const ChangeTopic = ({ topic, onClose }: ChangeProps) => {
  const fresh = useRead("readTopic", { params: { topicId: topic.id } });
  const featured = useRead("listFeatured", { params: { topicId: topic.id } });
  return (
    <Dialog title={said.change(topic.name)} isOpen onClose={onClose} isBroad>
      <div className="stack far">
        <Waiting read={fresh} lines={3}>
          {(value, etag) => <Fields key={etag} topic={value} etag={etag ?? ""} onClose={onClose} />}
        </Waiting>
        <Waiting read={featured} lines={2}>
          {({ items }, etag) => <Featured key={etag} topicId={topic.id} works={items} etag={etag ?? ""} />}
        </Waiting>
      </div>
    </Dialog>
  );
};

const pointers = ["/name", "/slug", "/summary"];

const Fields = ({ topic, etag, onClose }: ChangeProps & { readonly etag: string }) => {
  const [name, setName] = useState(topic.name);
  const [slug, setSlug] = useState(topic.slug);
  const [summary, setSummary] = useState(topic.summary);
  const change = useChange("editTopic", {
    changes: ["listTopics", "readTopic"],
    onDone: () => {
      say(said.saved(name));
      onClose();
    },
  });
  return (
    <DialogForm
      pointers={pointers}
      error={change.error}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={() => {
        change.mutate({ params: { topicId: topic.id }, body: { name, slug, summary }, ifMatch: etag });
      }}
    >
      <Field
        label={said.name}
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(change.error, "/name")}
      />
      <LongField
        label={said.summary}
        hint={said.summaryHint}
        value={summary}
        onChange={setSummary}
        wrong={wrongWith(change.error, "/summary")}
      />
      <Field
        label={said.slug}
        hint={said.slugHint}
        value={slug}
        onChange={setSlug}
        autoComplete="off"
        wrong={wrongWith(change.error, "/slug")}
      />
    </DialogForm>
  );
};

interface AddProps {
  readonly topics: readonly Topic[];
  readonly onClose: () => void;
}

const top = "";

/** A new topic, at the top or under another. */
export const AddTopic = ({ topics, onClose }: AddProps) => {
  const [name, setName] = useState("");
  const [under, setUnder] = useState(top);
  const add = useChange("addTopic", {
    changes: ["listTopics"],
    onDone: ({ value }) => {
      say(said.added(value.name));
      onClose();
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <DialogForm
        pointers={["/name"]}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        action={said.add}
        onSubmit={() => {
          add.mutate({ body: { name, ...(under === top ? {} : { parent: under }) } });
        }}
      >
        <Field
          label={said.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          autoFocus
          isRequired
          wrong={wrongWith(add.error, "/name")}
        />
        <Choice
          label={said.under}
          value={under}
          options={[
            { value: top, label: said.top },
            ...topics.map((topic) => ({ value: topic.slug, label: topic.name })),
          ]}
          onChange={setUnder}
        />
      </DialogForm>
    </Dialog>
  );
};
