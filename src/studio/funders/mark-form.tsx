import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Form } from "react-aria-components/Form";
import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { usePictureChooser } from "../story/use-picture-chooser.tsx";
import { funders } from "../words/funders.ts";
import type { Funder } from "./credit.ts";

const said = funders.mark;

/** Characters; api/contract/funder.ts takes no more. */
const most = 400_000;

type NewMark = CallOf<Operations["markFunder"]>["body"];
type Drawn = NewMark extends infer Kind ? (Kind extends { alt: string } ? Omit<Kind, "alt"> : Kind) : never;

/** Where staff see a funder's mark. */
export const markAddress = ({ slug, mark }: Funder): string | null => {
  if (mark === null) return null;
  return mark.kind === "picture"
    ? pictureAddress(mark.id)
    : `/api/funders/${encodeURIComponent(slug)}/mark?version=${mark.version}`;
};

interface Props {
  readonly funder: Funder;
  readonly onClose: () => void;
}

/** A funder's mark as it is at this moment: another drawing, a picture, or none; with the words that stand for it. */
export const MarkForm = ({ funder, onClose }: Props) => {
  const fresh = useRead("readFunder", { params: { funder: funder.slug } });
  return (
    <Dialog title={said.title(funder.name)} isOpen onClose={onClose}>
      <Waiting read={fresh} lines={4}>
        {(value, etag) => <Mark key={etag} funder={value} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

const Mark = ({ funder, etag, onClose }: Props & { readonly etag: string }) => {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [told, setTold] = useState("");
  const [alt, setAlt] = useState(funder.mark?.alt ?? funder.name);
  const pictures = usePictureChooser();
  const params = { funder: funder.slug };
  const keep = useChange("markFunder", {
    changes: ["listFunders", "readFunder"],
    onDone: ({ value }) => {
      say(value.mark === null ? said.taken : said.saved);
      onClose();
    },
  });
  const readDrawing = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const svg = await file.text();
    setTold(svg.length > most ? said.large : said.chosen(file.name));
    setDrawn(svg.length > most ? null : { kind: "drawing", svg });
  };
  const choosePicture = async (): Promise<void> => {
    const picture = await pictures.choose();
    if (picture === null) return;
    setDrawn({ kind: "picture", pictureId: picture.id });
    setTold(said.chosen(picture.alt));
  };
  const address = markAddress(funder);
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const body = bodyOf(funder, drawn, alt);
        if (body !== null) keep.mutate({ params, body, ifMatch: etag });
      }}
    >
      {address === null ? (
        <p className="soft">{said.none}</p>
      ) : (
        <img className="funder-mark" src={address} alt={funder.mark?.alt ?? ""} />
      )}
      <div className="row">
        <FileTrigger acceptedFileTypes={["image/svg+xml"]} onSelect={(files) => void readDrawing(files?.[0])}>
          <Button>{said.drawing}</Button>
        </FileTrigger>
        <Button onPress={() => void choosePicture()}>{said.picture}</Button>
        {funder.mark === null ? null : (
          <Button
            look="danger"
            onPress={() => keep.mutate({ params, body: { kind: "none" }, ifMatch: etag })}
          >
            {said.remove}
          </Button>
        )}
      </div>
      <p role="status" className="soft">
        {told}
      </p>
      <Field
        label={said.alt}
        hint={said.altHint}
        value={alt}
        onChange={setAlt}
        isRequired
        wrong={wrongWith(keep.error, "/alt")}
      />
      <FormProblem error={keep.error} fields={["/alt"]} />
      <FormEnd
        isPending={keep.isPending}
        isDisabled={bodyOf(funder, drawn, alt) === null}
        onClose={onClose}
      />
      {pictures.dialog}
    </Form>
  );
};

/** What would be kept; null: nothing is chosen. A picture that is there may be told of anew. */
const bodyOf = ({ mark }: Funder, drawn: Drawn | null, alt: string): NewMark | null => {
  if (drawn?.kind === "drawing" || drawn?.kind === "picture") return { ...drawn, alt };
  return mark?.kind === "picture" ? { kind: "picture", pictureId: mark.id, alt } : null;
};
