import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { pictures as said } from "../words/pictures.ts";
import type { Focus } from "./focus.ts";
import { FocusField } from "./focus-field.tsx";

/** What stays in sight of one picture, wherever it is cropped. */
export const PictureFocusForm = ({ pictureId }: { readonly pictureId: string }) => {
  const params = { pictureId };
  const picture = useRead("readPicture", { params });
  const [focus, setFocus] = useState<Focus | null>(null);
  const edit = useChange("editPicture", { changes: ["readPicture", "listPictures"] });
  return (
    <Waiting read={picture}>
      {(facts, etag) => (
        <div className="stack near">
          <FocusField
            address={pictureAddress(pictureId)}
            alt={facts.alt}
            focus={focus ?? facts.focus}
            onFocus={setFocus}
          />
          {edit.error === null ? null : (
            <Notice kind="bad" isNews>
              <p>{sentenceOf(edit.error)}</p>
            </Notice>
          )}
          <div>
            <Button
              isDisabled={focus === null}
              isPending={edit.isPending}
              onPress={() =>
                edit.mutate(
                  { params, ifMatch: etag ?? "", body: { focus } },
                  {
                    onSuccess: () => {
                      setFocus(null);
                      say(said.saved);
                    },
                  },
                )
              }
            >
              {said.saveFocus}
            </Button>
          </div>
        </div>
      )}
    </Waiting>
  );
};
