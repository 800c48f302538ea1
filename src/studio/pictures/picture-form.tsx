import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { codeOf, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { pictures as said } from "../words/pictures.ts";
import { words } from "../words/words.ts";
import { FocusField } from "./focus-field.tsx";

type Picture = AnswerOf<Operations["readPicture"]>;

interface Props {
  readonly pictureId: string;
  readonly onClose: () => void;
}

/** One picture: what it shows, whose it is, until when, and what stays in sight. */
export const PictureForm = ({ pictureId, onClose }: Props) => {
  const picture = useRead("readPicture", { params: { pictureId } });
  return (
    <Dialog title={said.change} isOpen isBroad onClose={onClose}>
      <Waiting read={picture} lines={5}>
        {(facts, etag) => <Fields key={etag} picture={facts} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

interface FieldsProps {
  readonly picture: Picture;
  readonly etag: string;
  readonly onClose: () => void;
}

const Fields = ({ picture, etag, onClose }: FieldsProps) => {
  const isLocked = !useMay()("picture.add");
  const [typed, setTyped] = useState(picture);
  const edit = useChange("editPicture", { changes: ["readPicture", "listPictures"] });
  const set = (change: Partial<Picture>): void => setTyped({ ...typed, ...change });
  const { alt, credit, licence, licenceLastDay, focus } = typed;
  const wrong = (name: string): string | null => wrongWith(edit.error, `/${name}`);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { alt, credit, licence, licenceLastDay, focus };
        edit.mutate(
          { params: { pictureId: picture.id }, ifMatch: etag, body },
          {
            onSuccess: () => {
              say(said.saved);
              onClose();
            },
          },
        );
      }}
    >
      <FocusField
        address={pictureAddress(picture.id)}
        alt={alt}
        focus={focus}
        onFocus={(next) => (isLocked ? undefined : set({ focus: next }))}
      />
      <p className="soft small">{said.size(picture.width, picture.height)}</p>
      <LongField
        label={said.fields.alt}
        hint={said.altHint}
        value={alt}
        onChange={(next) => set({ alt: next })}
        isReadOnly={isLocked}
        rows={2}
        wrong={wrong("alt")}
      />
      <Field
        label={said.fields.credit}
        value={credit}
        onChange={(next) => set({ credit: next })}
        isReadOnly={isLocked}
        wrong={wrong("credit")}
      />
      <Field
        label={said.fields.licence}
        hint={said.licenceHint}
        value={licence}
        onChange={(next) => set({ licence: next })}
        isReadOnly={isLocked}
        wrong={wrong("licence")}
      />
      <Field
        label={said.fields.licenceLastDay}
        hint={said.lastDayHint}
        type="date"
        className="day"
        value={licenceLastDay ?? ""}
        onChange={(next) => set({ licenceLastDay: next === "" ? null : next })}
        isReadOnly={isLocked}
        wrong={wrong("licenceLastDay")}
      />
      {edit.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{codeOf(edit.error) === "stale" ? said.stale : sentenceOf(edit.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onClose}>{isLocked ? words.common.close : words.common.cancel}</Button>
        {isLocked ? null : (
          <Button look="primary" type="submit" isPending={edit.isPending}>
            {said.save}
          </Button>
        )}
      </div>
    </form>
  );
};
