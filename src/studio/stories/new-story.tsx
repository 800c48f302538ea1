import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { useChange } from "../shell/ask.ts";
import { words } from "../words/words.ts";

const said = words.stories.fresh;

/** A headline makes a story, and it is opened with the caret in its text: whoever goes on typing writes. */
export const NewStory = ({ onClose }: { readonly onClose: () => void }) => {
  const [headline, setHeadline] = useState("");
  const navigate = useNavigate();
  const create = useChange("createStory", {
    changes: ["listStories", "listBoard"],
    onDone: async ({ value }) =>
      await navigate({
        to: "/stories/$storyId",
        params: { storyId: value.storyId },
        search: { part: "body" },
      }),
  });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <DialogForm
        pointers={[]}
        error={create.error}
        isPending={create.isPending}
        onClose={onClose}
        action={said.begin}
        onSubmit={() => {
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
      </DialogForm>
    </Dialog>
  );
};
