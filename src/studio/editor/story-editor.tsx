import { useEffect, useState } from "react";
import { type OpenDraft, openDraft } from "./saving/open-draft.ts";
import type { StoryEditorProps } from "./story-editor-props.ts";
import { StoryDesk } from "./view/story-desk.tsx";
import { words } from "./words.ts";

/** The editor of a story: it keeps all that is typed in the browser, sends it, merges what others save meanwhile. */
export const StoryEditor = (props: StoryEditorProps) => {
  const { story, writer, draft } = props;
  const [open, setOpen] = useState<{ readonly story: string; readonly draft: OpenDraft } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const begin = async (): Promise<void> => {
      const opened = await openDraft(story, writer, draft);
      if (isWanted) setOpen({ story, draft: opened });
      else opened.store?.close();
    };
    void begin();
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a later draft comes by way of `newest`
  }, [story]);
  if (open === null || open.story !== story) return <p className="hint">{words.story.opening}</p>;
  return <StoryDesk key={story} {...props} open={open.draft} />;
};
