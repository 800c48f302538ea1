import { toggleMark } from "@tiptap/pm/commands";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Toolbar as Bar } from "react-aria-components/Toolbar";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button } from "../../components/button.tsx";
import { Menu } from "../../components/menu.tsx";
import { depthOf, toggleList, turnInto } from "../commands/blocks.ts";
import { addColumn, addRow, removeColumn, removeRow } from "../commands/table.ts";
import type { Saying } from "../anchor.ts";
import type { SidePanel } from "../story-editor-props.ts";
import { words } from "../words.ts";
import { type Insertable, insertables } from "./insertables.ts";

const say = words.toolbar;

interface Props {
  readonly editor: Editor;
  readonly onInsert: (chosen: Insertable) => void;
  readonly onMark: (name: "link" | "note" | "quoted") => void;
  readonly onFind: () => void;
  readonly onKeys: () => void;
  /** Missing: they may not. */
  readonly onSay: ((as: Saying) => void) | null;
  /** What writes is not there. */
  readonly isReadOnly: boolean;
}

const lines: readonly (readonly [id: string, label: string, command: Command])[] = [
  ["paragraph", say.text, turnInto("paragraph")],
  ["heading2", say.heading(2), turnInto("heading", { level: 2 })],
  ["heading3", say.heading(3), turnInto("heading", { level: 3 })],
  ["heading4", say.heading(4), turnInto("heading", { level: 4 })],
  ["list", say.list, toggleList(false)],
  ["numbered", say.numbered, toggleList(true)],
  ["quotation", words.kinds.quotation, turnInto("quotation")],
];

const table: readonly (readonly [label: string, command: Command])[] = [
  [words.table.addRow, addRow],
  [words.table.removeRow, removeRow],
  [words.table.addColumn, addColumn],
  [words.table.removeColumn, removeColumn],
];

/** What can be done with what is selected. */
export const Toolbar = (props: Props) => {
  const { onFind, onKeys, onSay, isReadOnly } = props;
  return (
    <Bar className="story-toolbar" aria-label={say.name}>
      {isReadOnly ? null : <Writing {...props} />}
      {onSay === null ? null : (
        <>
          <Button look="quiet" onPress={() => onSay("comment")}>
            {say.comment}
          </Button>
          <Button look="quiet" onPress={() => onSay("suggestion")}>
            {say.suggest}
          </Button>
        </>
      )}
      <Button look="quiet" onPress={onFind}>
        {say.find}
      </Button>
      <Button look="quiet" onPress={onKeys}>
        {say.keys}
      </Button>
    </Bar>
  );
};

interface PanelsProps {
  /** The id of the one that is open. */
  readonly panel: string | null;
  readonly panels: readonly Pick<SidePanel, "id" | "label" | "isEnd">[];
  readonly onPanel: (panel: string | null) => void;
}

/** What can stand beside the text, one at a time. */
export const PanelBar = ({ panel, panels, onPanel }: PanelsProps) => (
  <Bar className="story-toolbar" aria-label={say.panels}>
    {panels.map(({ id, label, isEnd }) => (
      <ToggleButton
        key={id}
        className={isEnd ? "button primary" : "button quiet"}
        isSelected={panel === id}
        onChange={(isOpen) => onPanel(isOpen ? id : null)}
      >
        {label}
      </ToggleButton>
    ))}
  </Bar>
);

const Writing = ({ editor, onInsert, onMark }: Pick<Props, "editor" | "onInsert" | "onMark">) => {
  const now = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      line: lineOf(editor),
      strong: editor.isActive("strong"),
      emphasis: editor.isActive("emphasis"),
      isInTable: depthOf(state.selection.$from, "table") > 0,
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
    }),
  });
  const run = (command: Command): void => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const mark = (name: "strong" | "emphasis"): void => {
    const type = editor.schema.marks[name];
    if (type !== undefined) run(toggleMark(type));
  };
  return (
    <>
      <Menu
        label={say.turnInto}
        entries={lines.map(([id, label, command]) => ({ id, label, act: () => run(command) }))}
      >
        <Button aria-label={`${say.turnInto}: ${now.line}`}>{now.line}</Button>
      </Menu>
      <ToggleButton
        className="button quiet icon"
        aria-label={say.strong}
        isSelected={now.strong}
        onChange={() => mark("strong")}
      >
        <b>B</b>
      </ToggleButton>
      <ToggleButton
        className="button quiet icon"
        aria-label={say.emphasis}
        isSelected={now.emphasis}
        onChange={() => mark("emphasis")}
      >
        <i>I</i>
      </ToggleButton>
      <Button look="quiet" onPress={() => onMark("link")}>
        {say.link}
      </Button>
      <Button look="quiet" onPress={() => onMark("note")}>
        {say.note}
      </Button>
      <Button look="quiet" onPress={() => onMark("quoted")}>
        {say.quoted}
      </Button>
      <Menu
        label={say.insert}
        entries={insertables.map((one) => ({ id: one.id, label: one.label, act: () => onInsert(one) }))}
      >
        <Button icon="add">{say.insert}</Button>
      </Menu>
      {now.isInTable ? (
        <Menu
          label={words.kinds.table}
          entries={table.map(([label, command]) => ({ id: label, label, act: () => run(command) }))}
        >
          <Button>{words.kinds.table}</Button>
        </Menu>
      ) : null}
      <Button look="quiet" isDisabled={!now.canUndo} onPress={() => run(undo)}>
        {say.undo}
      </Button>
      <Button look="quiet" isDisabled={!now.canRedo} onPress={() => run(redo)}>
        {say.redo}
      </Button>
    </>
  );
};

const lineOf = ({ state }: Editor): string => {
  const { parent } = state.selection.$from;
  const depth = depthOf(state.selection.$from, "list");
  if (depth > 0) return state.selection.$from.node(depth).attrs["ordered"] === true ? say.numbered : say.list;
  if (parent.type.name === "heading") return say.heading(Number(parent.attrs["level"]));
  return parent.type.name === "quotation" ? words.kinds.quotation : say.text;
};
