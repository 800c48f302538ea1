import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { words } from "../words/words.ts";

const said = words.stories.fresh;

/** A headline makes a story, and it is opened. */
export const NewStory = ({ onClose }: { readonly onClose: () => void }) => {
  const [headline, setHeadline] = useState("");
  const navigate = useNavigate();
  const create = useChange("createStory", {
    changes: ["listStories", "listBoard"],
    onDone: async ({ value }) =>
      await navigate({ to: "/stories/$storyId", params: { storyId: value.storyId } }),
  });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (headline.trim() !== "")
            create.mutate({ body: { content: { headline, body: { version: 1, blocks: [] } } } });
        }}
      >
        <Field
          label={said.headline}
          hint={said.hint}
          value={headline}
          onChange={setHeadline}
          maxLength={300}
          autoFocus
          autoComplete="off"
          isRequired
        />
        {create.error === null ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(create.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={create.isPending}>
            {said.begin}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
