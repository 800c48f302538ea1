import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { AnswerOf, CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { SitePreview } from "../preview/site-preview.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { usePictureChooser } from "../story/use-picture-chooser.tsx";
import { brandMarks as said } from "../words/brand-marks.ts";

type Mark = AnswerOf<Operations["listBrandMarks"]>["items"][number];
type Kind = Mark["mark"];
type NewMark = CallOf<Operations["changeBrandMark"]>["body"];

const kinds: readonly Kind[] = ["logo", "logo-dark", "icon"];

/** Characters; api/contract/brand.ts takes no more. */
const most = 400_000;

/** The newsroom's marks: by day, by night, in browsers' tabs. */
export const BrandMarks = () => {
  const marks = useRead("listBrandMarks");
  return (
    <Section title={said.title} detail={said.detail}>
      <Waiting read={marks}>
        {({ items }, etag) => (
          <ul className="lines">
            {kinds.map((kind) => (
              <li key={kind}>
                <OneMark kind={kind} mark={items.find(({ mark }) => mark === kind)} etag={etag ?? ""} />
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </Section>
  );
};

interface OneProps {
  readonly kind: Kind;
  readonly mark: Mark | undefined;
  readonly etag: string;
}

const OneMark = ({ kind, mark, etag }: OneProps) => {
  const [wrong, setWrong] = useState<string | null>(null);
  const [looked, setLooked] = useState<NewMark | null>(null);
  const pictures = usePictureChooser();
  const change = useChange("changeBrandMark", { changes: ["listBrandMarks"] });
  const place = said.places[kind];
  const put = (body: NewMark): void => {
    setWrong(null);
    change.mutate(
      { params: { mark: kind }, ifMatch: etag, body },
      {
        onSuccess: () => {
          setLooked(null);
          say(body.kind === "none" ? said.taken : said.saved);
        },
      },
    );
  };
  const lookAt = (body: NewMark): void => {
    setWrong(null);
    change.reset();
    setLooked(body);
  };
  const putDrawing = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const svg = await file.text();
    if (svg.length > most) setWrong(said.large);
    else lookAt({ kind: "drawing", svg });
  };
  const putPicture = async (): Promise<void> => {
    const picture = await pictures.choose();
    if (picture !== null) lookAt({ kind: "picture", pictureId: picture.id });
  };
  return (
    <div className="stack near">
      <strong>{place}</strong>
      {mark === undefined ? (
        <p className="soft">{said.none}</p>
      ) : (
        <img className="funder-mark" src={addressOf(mark)} alt="" />
      )}
      <div className="row">
        <FileTrigger acceptedFileTypes={["image/svg+xml"]} onSelect={(files) => void putDrawing(files?.[0])}>
          <Button aria-label={said.drawingFor(place)}>{said.drawing}</Button>
        </FileTrigger>
        <Button aria-label={said.pictureFor(place)} onPress={() => void putPicture()}>
          {said.picture}
        </Button>
        {mark === undefined ? null : (
          <Button
            look="danger"
            aria-label={said.removeFor(place)}
            isPending={change.isPending}
            onPress={() => put({ kind: "none" })}
          >
            {said.remove}
          </Button>
        )}
      </div>
      {wrong === null ? null : (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {looked === null ? <FormProblem error={change.error} /> : null}
      {pictures.dialog}
      {looked === null ? null : (
        <SitePreview
          change={{ of: "mark", mark: kind, put: looked }}
          aside={
            <div className="stack">
              <p>{said.asked(place)}</p>
              <FormProblem error={change.error} />
              <div>
                <Button look="primary" isPending={change.isPending} onPress={() => put(looked)}>
                  {said.put}
                </Button>
              </div>
            </div>
          }
          onClose={() => setLooked(null)}
        />
      )}
    </div>
  );
};

const addressOf = ({ mark, version, pictureId }: Mark): string =>
  pictureId === null ? `/api/brand/marks/${mark}?version=${version}` : pictureAddress(pictureId);
