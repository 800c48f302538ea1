import { Button } from "../components/button.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { usePictureChooser } from "../story/use-picture-chooser.tsx";
import { series } from "../words/series.ts";

const said = series.picture;

interface Props {
  readonly label?: string;
  readonly hint?: string;
  readonly pictureId: string | null;
  readonly wrong?: string | null;
  readonly onChange: (pictureId: string | null) => void;
}

/** A picture of the library, or none. */
export const PictureField = ({ label = said.label, hint, pictureId, wrong = null, onChange }: Props) => {
  const { choose, dialog } = usePictureChooser();
  const ask = async (): Promise<void> => {
    const picture = await choose();
    if (picture !== null) onChange(picture.id);
  };
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      <div className="row">
        {pictureId === null ? (
          <span className="soft">{said.none}</span>
        ) : (
          <img className="picture-small" src={pictureAddress(pictureId)} alt="" />
        )}
        <Button onPress={() => void ask()}>{pictureId === null ? said.choose : said.another}</Button>
        {pictureId === null ? null : (
          <Button look="quiet" onPress={() => onChange(null)}>
            {said.remove}
          </Button>
        )}
      </div>
      {hint === undefined ? null : <span className="hint">{hint}</span>}
      {wrong === null ? null : <span className="wrong-line">{wrong}</span>}
      {dialog}
    </div>
  );
};
