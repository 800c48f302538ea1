import { useEffect, useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import type { PictureCard } from "../editor/newsroom.ts";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { storyScreen } from "../words/story-screen.ts";
import { pictureCard } from "./newsroom-over-api.ts";
import { base64Of } from "./base64-of.ts";

const said = storyScreen.pictures;
const fields = ["/alt", "/credit"];

/** In bytes; api/contract/library.ts takes no more. */
const mostBytes = 20 * 1024 * 1024;

interface Props {
  readonly onBack: () => void;
  readonly onAdded: (
    picture: PictureCard,
    found: { readonly isKnown: boolean; readonly alike: readonly string[] },
  ) => void;
}

/** A picture from this machine, with what is to be seen and whose it is. */
export const NewPicture = ({ onBack, onAdded }: Props) => {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const [credit, setCredit] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const shown = useObjectUrl(file);
  const add = useChange("addPicture", {
    changes: ["listPictures"],
    onDone: ({ value }) => onAdded(pictureCard(value), value),
  });
  const choose = (files: FileList | null): void => {
    const chosen = files?.[0] ?? null;
    setWrong(chosen !== null && chosen.size > mostBytes ? said.large : null);
    setFile(chosen !== null && chosen.size > mostBytes ? null : chosen);
  };
  const send = async (picture: File): Promise<void> => {
    try {
      add.mutate({ body: { fileName: picture.name, alt, credit, file: await base64Of(picture) } });
    } catch {
      setWrong(said.unreadable);
    }
  };
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) void send(file);
      }}
    >
      <div className="field" role="group" aria-label={said.file}>
        {shown === null ? null : <img className="picture-chosen" src={shown} alt="" />}
        <div className="row">
          <FileTrigger acceptedFileTypes={["image/*"]} onSelect={choose}>
            <Button>{said.pick}</Button>
          </FileTrigger>
          <span className="soft">{file?.name ?? ""}</span>
        </div>
        <p className="hint">{said.fileHint}</p>
        <div role="alert">{wrong === null ? null : <p className="wrong">{wrong}</p>}</div>
      </div>
      <Field
        label={said.alt}
        hint={said.altHint}
        value={alt}
        onChange={setAlt}
        isRequired
        wrong={wrongWith(add.error, "/alt")}
      />
      <Field
        label={said.credit}
        value={credit}
        onChange={setCredit}
        wrong={wrongWith(add.error, "/credit")}
      />
      {add.error === null || isOfFields(add.error, fields) ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(add.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onBack}>{said.back}</Button>
        <Button type="submit" look="primary" isDisabled={file === null} isPending={add.isPending}>
          {said.add}
        </Button>
      </div>
    </Form>
  );
};

/** An address of the file within this page. */
const useObjectUrl = (file: File | null): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return url;
};
