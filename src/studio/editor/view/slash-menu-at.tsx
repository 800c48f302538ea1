import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { RefObject } from "react";
import { type SlashMenu as Controls, slashOf } from "../plugins/slash.ts";
import type { Insertable } from "./insertables.ts";
import { SlashMenu } from "./slash-menu.tsx";

interface Props {
  readonly editor: Editor;
  readonly controls: RefObject<Controls | null>;
  readonly onChoose: (chosen: Insertable) => void;
}

/** The menu while "/" is being typed; what was typed goes when something is chosen. */
export const SlashMenuAt = ({ editor, controls, onChoose }: Props) => {
  const slash = useEditorState({ editor, selector: ({ editor: { state } }) => slashOf(state) });
  if (slash === null) return null;
  return (
    <SlashMenu
      key={slash.from}
      editor={editor}
      slash={slash}
      controls={controls}
      onChoose={(chosen) => {
        editor.view.dispatch(editor.state.tr.delete(slash.from, slash.to));
        onChoose(chosen);
      }}
    />
  );
};
