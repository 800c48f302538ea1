import type { Editor } from "@tiptap/core";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Newsroom } from "../newsroom.ts";
import type { LeftPicture } from "../paste/pasted.ts";
import { words } from "../words.ts";
import { replacePicture } from "./inserting.ts";

interface Props {
  readonly left: readonly LeftPicture[];
  readonly editor: Editor;
  readonly newsroom: Newsroom;
  readonly onLeft: (left: readonly LeftPicture[]) => void;
}

/** Pictures that did not come along with what was pasted, each with a way to one of the newsroom's. */
export const LeftPictures = ({ left, editor, newsroom, onLeft }: Props) =>
  left.length === 0 ? null : (
    <div className="story-notices">
      <Notice kind="told" isNews>
        <span>{words.paste.pictures(left.length)}</span>
        <span className="story-left">
          {left.map((picture) => (
            <Button
              key={picture.blockId}
              onPress={() =>
                void replacePicture(editor, newsroom, picture).then(
                  (isDone) => isDone && onLeft(left.filter((one) => one !== picture)),
                )
              }
            >
              {picture.alt === "" ? words.paste.choose : `${words.paste.choose}: ${picture.alt}`}
            </Button>
          ))}
          <Button look="quiet" onPress={() => onLeft([])}>
            {words.paste.putAway}
          </Button>
        </span>
      </Notice>
    </div>
  );
