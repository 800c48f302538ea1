import type { Editor } from "@tiptap/core";
import { Button } from "../../components/button.tsx";
import { storyFacts } from "../../words/story-facts.ts";
import { ArchivePanel } from "../archive/archive-panel.tsx";
import { FactsPanel } from "../facts/facts-panel.tsx";
import { QuotationsPanel } from "../quotations/quotations-panel.tsx";
import type { Quotations } from "../quotations/use-quotations.ts";
import type { StoryFields } from "../saving/merge-content.ts";
import type { SidePanel, StoryEditorProps } from "../story-editor-props.ts";
import { words } from "../words.ts";
import { insertFromArchive } from "./inserting.ts";
import { Outline } from "./outline.tsx";

interface Props {
  readonly props: StoryEditorProps;
  readonly editor: Editor;
  readonly fields: StoryFields;
  readonly onFields: (fields: StoryFields) => void;
  readonly quotations: Quotations;
  /** The part of the facts that somebody is led to. */
  readonly led: { readonly part: string } | null;
}

/** What stands beside the text, one at a time. */
export const deskPanels = ({ props, editor, fields, onFields, quotations, led }: Props): SidePanel[] => {
  const { newsroom, isReadOnly = false } = props;
  const archive: SidePanel = {
    id: "archive",
    label: words.toolbar.archive,
    content: <ArchivePanel onInsert={(as, taken) => void insertFromArchive(editor, newsroom, as, taken)} />,
  };
  return [
    {
      id: "facts",
      label: storyFacts.panel,
      content: (
        <FactsPanel
          fields={fields}
          onChange={onFields}
          isReadOnly={isReadOnly}
          led={led}
          apart={props.apart}
        />
      ),
    },
    ...(isReadOnly ? [] : [archive]),
    {
      id: "quotations",
      label: words.toolbar.quotations,
      content: <QuotationsPanel editor={editor} {...quotations} />,
    },
    { id: "outline", label: words.toolbar.outline, content: <Outline editor={editor} /> },
    ...(props.panels ?? []),
  ];
};

interface BesideProps {
  readonly panel: SidePanel | undefined;
  readonly onClose: () => void;
  /** Back into the text; the panel stays. */
  readonly onBack: () => void;
}

export const Beside = ({ panel, onClose, onBack }: BesideProps) =>
  panel === undefined ? null : (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key of all that is in it
    <aside
      key={panel.id}
      className="story-panel"
      aria-label={panel.label}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div className="story-panel-head">
        <h2>{panel.label}</h2>
        <Button look="quiet" onPress={onClose}>
          {words.find.close}
        </Button>
      </div>
      {panel.content}
    </aside>
  );
