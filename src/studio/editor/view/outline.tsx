import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { Button } from "../../components/button.tsx";
import { words } from "../words.ts";

/** The headings of the story, each a way to it. */
export const Outline = ({ editor }: { readonly editor: Editor }) => {
  const headings = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found: { readonly level: number; readonly text: string; readonly at: number }[] = [];
      state.doc.forEach((node, at) => {
        if (node.type.name === "heading")
          found.push({ level: Number(node.attrs["level"]), text: node.textContent, at });
      });
      return found;
    },
  });
  if (headings.length === 0) return <p className="hint">{words.outline.none}</p>;
  return (
    <ul className="story-outline">
      {headings.map(({ level, text, at }) => (
        <li key={at} className={`is-level-${level}`}>
          <Button
            look="quiet"
            onPress={() => {
              const { tr, doc } = editor.state;
              editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at + 1))).scrollIntoView());
              editor.view.focus();
            }}
          >
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
};
