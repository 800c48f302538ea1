import { type ReactNode, useState } from "react";
import { Button } from "../components/button.tsx";
import { classes } from "../components/class-name.ts";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { Segments } from "../components/segments.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { words } from "../words/words.ts";
import { preview as said } from "../words/preview.ts";
import { Device, type DeviceName } from "./device.tsx";

interface Props {
  /** Null: it is being made. */
  readonly url: string | null;
  /** What is seen: "The story". */
  readonly what: string;
  /** Beside the choice of the device. */
  readonly choices?: ReactNode;
  /** The page may be looked at by day and by night. */
  readonly hasNight?: boolean;
  /** Told above the page. */
  readonly children?: ReactNode;
  /** Told beside it; below it where there is no room. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
}

/** A page as its readers will see it, on a phone or at a desk. */
export const PreviewFrame = ({ url, what, choices, hasNight = false, children, aside, onClose }: Props) => {
  const [device, setDevice] = useState<DeviceName>(wideEnough() ? "desk" : "phone");
  const [light, setLight] = useState<"day" | "night">("day");
  return (
    <Dialog title={said.title} isOpen isWide onClose={onClose}>
      {children}
      <div className="row apart">
        <div className="row">
          {choices}
          <Segments
            label={said.as}
            value={device}
            options={[
              { value: "phone", label: said.phone },
              { value: "desk", label: said.desk },
            ]}
            onChange={setDevice}
          />
          {hasNight ? (
            <Segments
              label={said.light}
              value={light}
              options={[
                { value: "day", label: said.day },
                { value: "night", label: said.night },
              ]}
              onChange={setLight}
            />
          ) : null}
        </div>
        {url === null ? null : (
          <a href={url} target="_blank" rel="noreferrer" className="with-icon">
            {said.open} <Icon name="outside" />
          </a>
        )}
      </div>
      <div className={classes("preview-parts", aside !== undefined && "two")}>
        {url === null ? (
          <Skeleton />
        ) : (
          <Device
            url={url}
            name={device}
            title={said.frame(what, said[device])}
            {...(hasNight ? { light } : {})}
          />
        )}
        {aside}
      </div>
      <div className="actions">
        <Button onPress={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
};

/** Where there is room for a desk it is shown first. */
const wideEnough = (): boolean => matchMedia("(min-width: 60rem)").matches;
