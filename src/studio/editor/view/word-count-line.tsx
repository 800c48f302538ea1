import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { words } from "../words.ts";
import { countStory } from "./word-count.ts";

interface Props {
  readonly editor: Editor;
  readonly standfirst: string;
  readonly language: string;
}

/** Milliseconds after a key: nobody reads it sooner. */
const pause = 300;

/** Words and minutes of reading. */
export const WordCount = ({ editor, standfirst, language }: Props) => {
  const [count, setCount] = useState(() => countStory(editor.state.doc, standfirst, language));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const recount = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        setCount(countStory(editor.state.doc, standfirst, language));
      }, pause);
    };
    recount();
    editor.on("update", recount);
    return () => {
      editor.off("update", recount);
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor, standfirst, language]);
  return (
    <span className="story-count">
      {words.count.words(count.words)} · {words.count.minutes(count.minutes)}
    </span>
  );
};
