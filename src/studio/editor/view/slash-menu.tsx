import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { classes } from "../../components/class-name.ts";
import type { Slash, SlashMenu as Controls } from "../plugins/slash.ts";
import { words } from "../words.ts";
import { type Insertable, matchInsertables } from "./insertables.ts";

interface Props {
  readonly editor: Editor;
  readonly slash: Slash;
  readonly controls: RefObject<Controls | null>;
  readonly onChoose: (chosen: Insertable) => void;
}

/** What can be put in, beside the caret; the keyboard stays in the text. */
export const SlashMenu = ({ editor, slash, controls, onChoose }: Props) => {
  const found = matchInsertables(slash.typed);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(controls, () => ({
    move: (by) => setChosen((at + by + found.length) % Math.max(1, found.length)),
    choose: () => {
      const one = found[at];
      if (one !== undefined) onChoose(one);
    },
  }));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const place = editor.view.coordsAtPos(slash.from);
  const isLow = place.bottom > window.innerHeight - 300;
  const left = Math.min(place.left, window.innerWidth - 270);
  return (
    <div
      className="popover story-slash"
      style={isLow ? { left, bottom: window.innerHeight - place.top + 4 } : { left, top: place.bottom + 4 }}
    >
      <div className="menu-list" role="listbox" tabIndex={-1} aria-label={words.slash.name} ref={list}>
        {found.map((one, index) => (
          <div
            key={one.id}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes("menu-item", index === at && "story-chosen")}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(one);
            }}
          >
            {one.label}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="hint">{words.slash.nothing}</p> : null}
    </div>
  );
};
