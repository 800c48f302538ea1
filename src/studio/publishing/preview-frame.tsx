import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { Segments } from "../components/segments.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";

const said = publishing.preview;

/** Pixels of the screen that is shown; it is made smaller where there is less room. */
const widths = { phone: 390, desk: 1280 } as const;

interface Props {
  readonly url: string;
  readonly onClose: () => void;
}

/** The revision as its readers will see it, on a phone or at a desk. */
export const PreviewFrame = ({ url, onClose }: Props) => {
  const [device, setDevice] = useState<keyof typeof widths>("phone");
  return (
    <Dialog title={said.title} isOpen isBroad onClose={onClose}>
      <div className="row apart">
        <Segments
          label={said.as}
          value={device}
          options={[
            { value: "phone", label: said.phone },
            { value: "desk", label: said.desk },
          ]}
          onChange={setDevice}
        />
        <a href={url} target="_blank" rel="noreferrer" className="with-icon">
          {said.open} <Icon name="outside" />
        </a>
      </div>
      <div className={`device ${device}`}>
        <iframe src={url} title={said.frame(said[device])} width={widths[device]} />
      </div>
      <div className="actions">
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
};
